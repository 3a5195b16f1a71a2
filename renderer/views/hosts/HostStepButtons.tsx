import { memo } from 'react';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import type { HostSteps } from './host-steps.ts';

export type Step = 'trust' | 'sign-in' | 'link';

export interface HostStepButtonsProps {
  /** So many hosts each step is about. */
  readonly toTrust: number;
  readonly toSignIn: number;
  readonly toLink: number;
  readonly next: HostSteps['next'];
  onStep(step: Step): void;
}

/** The way to a linked group, left to right; the next step is the one filled button. */
export const HostStepButtons = memo(function HostStepButtons(props: HostStepButtonsProps) {
  const { toTrust, toSignIn, toLink, next, onStep } = props;
  const look = (step: Step): 'contained' | 'outlined' => (next === step ? 'contained' : 'outlined');
  return (
    <>
      <ReasonButton
        variant={look('trust')}
        reason={toTrust > 0 ? null : 'There is no new host to trust.'}
        onClick={() => onStep('trust')}
      >
        {toTrust > 0 ? `Trust ${toTrust} new` : 'Trust'}
      </ReasonButton>
      <ReasonButton
        variant={look('sign-in')}
        reason={toSignIn > 0 ? null : 'Sign-in needs a trusted host that you are not signed in to yet.'}
        onClick={() => onStep('sign-in')}
      >
        Sign in
      </ReasonButton>
      <ReasonButton
        variant={look('link')}
        reason={toLink > 0 ? null : 'Linking needs two hosts that answer.'}
        onClick={() => onStep('link')}
      >
        Link to leader
      </ReasonButton>
    </>
  );
});
