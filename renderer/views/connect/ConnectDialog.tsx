import { useState } from 'react';
import type { ConsoleState } from '#shared/model/palette.ts';
import { AuthorityStep } from './AuthorityStep.tsx';
import { CertificateStep } from './CertificateStep.tsx';
import { ChangedStep } from './ChangedStep.tsx';
import { EndpointStep } from './EndpointStep.tsx';
import { SignInStep } from './SignInStep.tsx';
import type { Vouched } from './use-console-sign-in.ts';
import type { Shown } from './use-look.ts';

export interface ConnectDialogProps {
  readonly state: ConsoleState;
  onClose(): void;
}

/** Nobody has to compare anything; null: somebody has to. */
function holds({ identity: { endpoint, byAuthority, pin, authorities } }: Shown): Vouched | null {
  const isHeld = authorities.length === 0 && (pin === 'same' || (byAuthority && pin === 'none'));
  return isHeld ? { endpoint, byAuthority, compared: null, caFile: null } : null;
}

/** Address, certificate, sign-in: in this order, so that nothing secret leaves before its receiver is known. */
export function ConnectDialog({ state, onClose }: ConnectDialogProps) {
  const { endpoint, certSha256, byAuthority } = state;
  // One that changed is looked at anew, before anybody types a secret for it.
  const isChanged = state.session.fault?.code === 'console-changed';
  const known = endpoint !== null && !isChanged && (byAuthority || certSha256 !== null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [vouched, setVouched] = useState<Vouched | null>(
    known ? { endpoint, byAuthority, compared: null, caFile: null } : null,
  );
  const look = (seen: Shown): void => {
    setShown(seen);
    setVouched(holds(seen));
  };
  const again = (): void => {
    setShown(null);
    setVouched(null);
  };
  if (vouched)
    return (
      <SignInStep
        vouched={vouched}
        isRemembered={known && state.isRemembered}
        {...{ look, onClose }}
        onBack={again}
      />
    );
  if (!shown) return <EndpointStep asked={endpoint} {...{ look, onClose }} />;
  const { identity, caFile } = shown;
  const trust = (compared: string | null): void =>
    setVouched({ endpoint: identity.endpoint, byAuthority: caFile !== null, compared, caFile });
  const ways = { identity, onBack: again, onClose };
  if (identity.pin === 'changed')
    return <ChangedStep {...{ identity, onClose }} trusted={certSha256} onForgotten={again} />;
  if (caFile !== null) return <AuthorityStep {...ways} onTrust={() => trust(null)} />;
  return <CertificateStep {...ways} look={look} onTrust={() => trust(identity.certSha256)} />;
}
