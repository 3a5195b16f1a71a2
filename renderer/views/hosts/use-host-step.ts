import type { HostRecord } from '#shared/model/host.ts';
import { useStable } from '../../parts/use-stable.ts';
import { useView } from '../../store/use-stores.ts';
import type { HostSteps } from './host-steps.ts';
import { useGuide } from './use-guide.ts';
import { useSignIn } from './use-sign-in.ts';

const keysOf = (hosts: readonly HostRecord[]): readonly string[] => hosts.map(({ key }) => key);

/** Takes the hosts of a step on to what it asks for. */
export function useHostStep({
  toTrust,
  toSignIn,
  toLink,
}: HostSteps): (step: 'trust' | 'sign-in' | 'link') => void {
  const openDialog = useView((state) => state.openDialog);
  const signIn = useSignIn();
  const guide = useGuide();
  return useStable((step) => {
    if (step === 'trust') openDialog({ kind: 'trust', keys: keysOf(toTrust) });
    else if (step === 'sign-in') signIn(toSignIn);
    else guide.toPlan(keysOf(toLink));
  });
}
