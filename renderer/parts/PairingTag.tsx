import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import type { PairingState } from '#shared/model/pairing.ts';
import { Tag } from './Tag.tsx';
import type { TagProps } from './Tag.tsx';

const looks: Readonly<Record<PairingState, TagProps>> = {
  sending: { icon: AutorenewIcon, tone: 'warn', children: 'Being sent' },
  pairing: { icon: AutorenewIcon, tone: 'accent', children: 'Pairing' },
  paired: { icon: CheckIcon, tone: 'good', children: 'Paired' },
  rejected: { icon: BlockIcon, tone: 'bad', children: 'Rejected' },
  failed: { icon: ErrorIcon, tone: 'bad', children: 'Failed' },
  withdrawn: { icon: UndoIcon, tone: 'quiet', children: 'Withdrawn' },
  unsent: { icon: BlockIcon, tone: 'quiet', children: 'Not sent' },
  unknown: { icon: HelpIcon, tone: 'quiet', children: 'Not known' },
};

/** How a pairing request stands, in the vendor's words where it has one. */
export function PairingTag({ state }: { readonly state: PairingState }) {
  return <Tag {...looks[state]} />;
}
