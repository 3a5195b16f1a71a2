import LockIcon from '@mui/icons-material/LockOutlined';
import LockOpenIcon from '@mui/icons-material/LockOpenOutlined';
import NoEncryptionIcon from '@mui/icons-material/NoEncryptionOutlined';
import type { VaultView } from '#shared/model/vault.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { TagProps } from '../../parts/Tag.tsx';

const looks: Readonly<Record<VaultView['state'], Omit<TagProps, 'wrap'>>> = {
  absent: { icon: NoEncryptionIcon, tone: 'quiet', children: 'Nothing is remembered' },
  locked: { icon: LockIcon, tone: 'accent', children: 'Locked' },
  open: { icon: LockOpenIcon, tone: 'good', children: 'Open' },
};

export function VaultTag({ vault }: { readonly vault: VaultView }) {
  return <Tag {...looks[vault.state]} />;
}
