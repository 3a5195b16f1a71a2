import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import RemoveIcon from '@mui/icons-material/RemoveOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Check, CheckName } from '#shared/model/diagnosis.ts';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import type { Tone } from '../../parts/Tag.tsx';

export const whyLabel = 'Why can’t I see my host?';

/** What each check asks, as a technician would. */
export const checkQuestions: Record<CheckName, string> = {
  address: 'Can the address be read?',
  network: 'Is there a way from this laptop?',
  neighbour: 'Does a machine answer there?',
  alone: 'Is it only one machine?',
  port: 'Is the port open?',
  tls: 'Does it speak securely?',
  'edge-host': 'Is it an edge host?',
  certificate: 'Do certificate and clocks agree?',
};

type State = Check['verdict'] | 'looking' | 'waiting';

export const verdictLooks: Record<State, readonly [SvgIconComponent, Tone, string]> = {
  passed: [CheckIcon, 'good', 'Yes'],
  failed: [BlockIcon, 'bad', 'No'],
  warned: [WarningIcon, 'warn', 'Not quite'],
  skipped: [RemoveIcon, 'quiet', 'Not checked'],
  looking: [SearchIcon, 'accent', 'Looking…'],
  waiting: [RemoveIcon, 'quiet', 'Not yet'],
};
