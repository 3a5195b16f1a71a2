import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HandedIcon from '@mui/icons-material/IosShareOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import PersonIcon from '@mui/icons-material/TouchAppOutlined';
import UndoneIcon from '@mui/icons-material/UndoOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { QueueKind, QueueState } from '#shared/model/queue.ts';
import { Tag } from './Tag.tsx';
import type { Tone } from './Tag.tsx';
import type { SvgIconComponent } from './icon-type.ts';

const looks: Readonly<Record<QueueState, readonly [SvgIconComponent, Tone, string]>> = {
  waiting: [HourglassIcon, 'quiet', 'Waiting'],
  sending: [AutorenewIcon, 'accent', 'Being sent'],
  created: [HourglassIcon, 'accent', 'Created, has not called in'],
  already: [WarningIcon, 'warn', 'Already there'],
  refused: [BlockIcon, 'bad', 'Refused'],
  unknown: [HelpIcon, 'warn', 'Not known'],
  ready: [CheckIcon, 'good', 'Done'],
  'by-hand': [PersonIcon, 'warn', 'By hand'],
  'handed-over': [HandedIcon, 'quiet', 'Handed over'],
  undone: [UndoneIcon, 'quiet', 'Undone'],
};

/** Of hosts Palette has a word of its own. */
const hostWords: Partial<Record<QueueState, string>> = {
  ...{ sending: 'Registering', already: 'Already registered', ready: 'Ready' },
};

/** Which of its steps it is at stands beside it. */
const siteWords: Partial<Record<QueueState, string>> = { ...hostWords, created: 'Under way' };

export interface QueueTagProps {
  readonly kind: QueueKind;
  readonly state: QueueState;
  readonly wrap?: boolean;
}

/** How far something is that waits for a console. */
export function QueueTag({ kind, state, wrap = false }: QueueTagProps) {
  const [icon, tone, word] = looks[state];
  const own = kind === 'site' ? siteWords : kind === 'edge-host' ? hostWords : undefined;
  return (
    <Tag icon={icon} tone={tone} wrap={wrap}>
      {own?.[state] ?? word}
    </Tag>
  );
}
