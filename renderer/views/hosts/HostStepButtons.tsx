import type { HostRecord } from '#shared/model/host.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { useView } from '../../store/use-stores.ts';
import type { HostSteps } from './host-steps.ts';
import { useGuide } from './use-guide.ts';
import { useSignIn } from './use-sign-in.ts';

const keysOf = (hosts: readonly HostRecord[]): readonly string[] => hosts.map(({ key }) => key);

/** The way to a linked group, left to right; the next step is the one filled button. */
export function HostStepButtons({ steps }: { readonly steps: HostSteps }) {
  const openDialog = useView((state) => state.openDialog);
  const signIn = useSignIn();
  const guide = useGuide();
  const { toTrust, toSignIn, toLink, next } = steps;
  const look = (step: HostSteps['next']): 'contained' | 'outlined' =>
    next === step ? 'contained' : 'outlined';
  return (
    <>
      <ReasonButton
        variant={look('trust')}
        reason={toTrust.length > 0 ? null : 'There is no new host to trust.'}
        onClick={() => openDialog({ kind: 'trust', keys: keysOf(toTrust) })}
      >
        {toTrust.length > 0 ? `Trust ${toTrust.length} new` : 'Trust'}
      </ReasonButton>
      <ReasonButton
        variant={look('sign-in')}
        reason={
          toSignIn.length > 0 ? null : 'Sign-in needs a trusted host that you are not signed in to yet.'
        }
        onClick={() => signIn(toSignIn)}
      >
        Sign in
      </ReasonButton>
      <ReasonButton
        variant={look('link')}
        reason={toLink.length > 0 ? null : 'Linking needs two hosts that answer.'}
        onClick={() => guide.toPlan(keysOf(toLink))}
      >
        Link to leader
      </ReasonButton>
    </>
  );
}
