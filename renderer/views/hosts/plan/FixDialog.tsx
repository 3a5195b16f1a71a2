import { SignInDialog } from '../dialogs/SignInDialog.tsx';
import { TrustDialog } from '../dialogs/TrustDialog.tsx';

export interface FixDialogProps {
  readonly fix: 'trust' | 'sign-in';
  readonly hostKey: readonly [string];
  onClose(): void;
  onTrusted(): void;
}

/** Trust or sign-in of one host, over the plan that waits for it. */
export function FixDialog({ fix, hostKey, onClose, onTrusted }: FixDialogProps) {
  return fix === 'trust' ? (
    <TrustDialog keys={hostKey} onClose={onClose} onTrusted={onTrusted} />
  ) : (
    <SignInDialog keys={hostKey} onClose={onClose} onSignedIn={onClose} />
  );
}
