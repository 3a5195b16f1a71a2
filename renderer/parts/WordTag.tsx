import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Tag } from './Tag.tsx';
import type { Tone } from './Tag.tsx';
import type { SvgIconComponent } from './icon-type.ts';

const looks: Readonly<Record<string, readonly [SvgIconComponent, Tone]>> = {
  ready: [CheckIcon, 'good'],
  synced: [CheckIcon, 'good'],
  healthy: [CheckIcon, 'good'],
  completed: [CheckIcon, 'good'],
  running: [CheckIcon, 'good'],
  notsynced: [AutorenewIcon, 'warn'],
  syncing: [AutorenewIcon, 'warn'],
  pending: [AutorenewIcon, 'warn'],
  inprogress: [AutorenewIcon, 'warn'],
  unpaired: [HourglassIcon, 'quiet'],
  inuse: [LockIcon, 'accent'],
  unhealthy: [ErrorIcon, 'bad'],
  failed: [ErrorIcon, 'bad'],
  error: [ErrorIcon, 'bad'],
};

/** A state in the host's own word. Words we do not know are shown as they come, without a verdict (domain §1.4). */
export function WordTag({ word }: { readonly word: string | null }) {
  if (word === null || word === '') return <span>–</span>;
  const [icon, tone] = looks[word.toLowerCase().replace(/[\s_-]/g, '')] ?? [HelpIcon, 'quiet'];
  return (
    <Tag icon={icon} tone={tone}>
      {word}
    </Tag>
  );
}
