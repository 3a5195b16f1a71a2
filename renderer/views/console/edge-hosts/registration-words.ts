import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HandedIcon from '@mui/icons-material/IosShareOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import PersonIcon from '@mui/icons-material/TouchAppOutlined';
import UndoneIcon from '@mui/icons-material/UndoOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { QueueState } from '#shared/model/queue.ts';
import type { Tone } from '../../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';

export const registrationLooks: Readonly<Record<QueueState, readonly [SvgIconComponent, Tone, string]>> = {
  waiting: [HourglassIcon, 'quiet', 'Waiting'],
  sending: [AutorenewIcon, 'accent', 'Registering'],
  created: [HourglassIcon, 'accent', 'Created, has not called in'],
  already: [WarningIcon, 'warn', 'Already registered'],
  refused: [BlockIcon, 'bad', 'Refused'],
  unknown: [HelpIcon, 'warn', 'Not known'],
  ready: [CheckIcon, 'good', 'Ready'],
  'by-hand': [PersonIcon, 'warn', 'By hand'],
  'handed-over': [HandedIcon, 'quiet', 'Handed over'],
  undone: [UndoneIcon, 'quiet', 'Undone'],
};
