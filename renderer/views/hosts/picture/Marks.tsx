import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import GppMaybeIcon from '@mui/icons-material/GppMaybeOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import RadioIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import StarIcon from '@mui/icons-material/StarOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Tone } from '../../../parts/Tag.tsx';

export const marks = {
  good: CheckIcon,
  sync: AutorenewIcon,
  warn: WarningIcon,
  bad: ErrorIcon,
  lost: LinkOffIcon,
  help: HelpIcon,
  stranger: GppMaybeIcon,
  leader: StarIcon,
  follower: LinkIcon,
  alone: RadioIcon,
  inUse: LockIcon,
} as const;

export type MarkName = keyof typeof marks;

const idOf = (name: string): string => `picture-mark-${name}`;

/** The icons of the tables, drawn once: a large site shows each of them hundreds of times. */
export function MarkShapes() {
  return (
    <svg aria-hidden width="0" height="0" style={{ position: 'absolute' }}>
      {Object.entries(marks).map(([name, Icon]) => (
        <symbol key={name} id={idOf(name)} viewBox="0 0 24 24">
          <Icon style={{ width: 24, height: 24, fontSize: 24 }} />
        </symbol>
      ))}
    </svg>
  );
}

export function Mark({ name, tone, size = 16 }: { name: MarkName; tone?: Tone; size?: number }) {
  return (
    <svg aria-hidden className={`mark ${tone ?? ''}`} width={size} height={size}>
      <use href={`#${idOf(name)}`} />
    </svg>
  );
}
