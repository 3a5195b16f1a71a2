import { useState } from 'react';
import type { ConsoleIdentity, ConsoleState } from '#shared/model/palette.ts';
import { CertificateStep } from './CertificateStep.tsx';
import { ChangedStep } from './ChangedStep.tsx';
import { EndpointStep } from './EndpointStep.tsx';
import { SignInStep } from './SignInStep.tsx';
import type { Vouched } from './use-console-sign-in.ts';

export interface ConnectDialogProps {
  readonly state: ConsoleState;
  onClose(): void;
}

/** Address, certificate, sign-in: in this order, so that nothing secret leaves before its receiver is known. */
export function ConnectDialog({ state, onClose }: ConnectDialogProps) {
  const { endpoint, certSha256, byAuthority } = state;
  // One that changed is looked at anew, before anybody types a secret for it.
  const isChanged = state.session.fault?.code === 'console-changed';
  const known = endpoint !== null && !isChanged && (byAuthority || certSha256 !== null);
  const [shown, setShown] = useState<ConsoleIdentity | null>(null);
  const [vouched, setVouched] = useState<Vouched | null>(
    known ? { endpoint, byAuthority, compared: null } : null,
  );
  const look = (identity: ConsoleIdentity): void => {
    const holds = identity.pin === 'same' || (identity.byAuthority && identity.pin === 'none');
    setShown(identity);
    setVouched(
      holds ? { endpoint: identity.endpoint, byAuthority: identity.byAuthority, compared: null } : null,
    );
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
  if (shown.pin === 'changed')
    return <ChangedStep identity={shown} trusted={certSha256} onForgotten={again} onClose={onClose} />;
  return (
    <CertificateStep
      identity={shown}
      onTrust={() => setVouched({ endpoint: shown.endpoint, byAuthority: false, compared: shown.certSha256 })}
      onBack={again}
      onClose={onClose}
    />
  );
}
