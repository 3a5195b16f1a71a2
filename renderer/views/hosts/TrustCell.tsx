import Button from '@mui/material/Button';
import GppBadIcon from '@mui/icons-material/GppBadOutlined';
import GppMaybeIcon from '@mui/icons-material/GppMaybeOutlined';
import VerifiedUserIcon from '@mui/icons-material/VerifiedUserOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { Tag } from '../../parts/Tag.tsx';
import { useView } from '../../store/use-stores.ts';
import { trustWord } from './state-words.ts';

/** A changed certificate is a hard stop: its only way on is to look at both fingerprints. */
export function TrustCell({ host }: { readonly host: HostRecord }) {
  const openDialog = useView((state) => state.openDialog);
  if (host.trust.state === 'pinned')
    return (
      <>
        <Tag icon={VerifiedUserIcon} tone="good">
          {trustWord(host)}
        </Tag>
        {host.trust.expected && <div className="fl-second">as expected</div>}
      </>
    );
  if (host.trust.state === 'new')
    return (
      <Tag icon={GppMaybeIcon} tone="warn">
        {trustWord(host)}
      </Tag>
    );
  return (
    <Button
      color="error"
      size="small"
      sx={{ ml: -1.5, whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.3 }}
      onClick={() => openDialog({ kind: 'changed', key: host.key })}
    >
      <Tag icon={GppBadIcon} tone="bad" wrap>
        {trustWord(host)}
      </Tag>
    </Button>
  );
}
