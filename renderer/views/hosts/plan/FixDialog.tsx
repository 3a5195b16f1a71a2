import { leaderOf } from '#shared/model/role.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { UnlinkDialog } from '../../links/UnlinkDialog.tsx';
import { SignInDialog } from '../dialogs/SignInDialog.tsx';
import { TrustDialog } from '../dialogs/TrustDialog.tsx';
import type { OpenFix } from './use-fixes.ts';

export interface FixDialogProps extends OpenFix {
  onClose(): void;
  onTrusted(): void;
}

/** What mends one host, over the plan that waits for it. */
export function FixDialog({ fix, keys, onClose, onTrusted }: FixDialogProps) {
  if (fix === 'trust') return <TrustDialog keys={keys} onClose={onClose} onTrusted={onTrusted} />;
  if (fix === 'sign-in') return <SignInDialog keys={keys} onClose={onClose} onSignedIn={onClose} />;
  return <UnlinkFix hostKey={keys[0]} onClose={onClose} />;
}

/** Asked of the host itself: its old leader need not be known here. */
function UnlinkFix({ hostKey, onClose }: { readonly hostKey: string; onClose(): void }) {
  const host = useFeed(({ hosts }) => hosts?.find(({ key }) => key === hostKey));
  const leader = host && leaderOf(host);
  if (!leader || host.hostId === null) return null;
  return (
    <UnlinkDialog
      unlink={{ leader: leader.id, hosts: [host.key], via: 'host' }}
      leaving={[host.hostId]}
      leader={leader.id}
      onClose={onClose}
    />
  );
}
