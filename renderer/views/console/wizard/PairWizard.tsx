import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import type { PairingRequest } from '#shared/model/palette.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { DetailsStep } from './DetailsStep.tsx';
import { ProfilesStep } from './ProfilesStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { WizardSteps } from './WizardSteps.tsx';
import { useDraft } from './use-draft.ts';
import { useClusterLayers, usePaletteProfiles } from './use-palette-profiles.ts';
import { useReview } from './use-review.ts';
import { whyNotOn } from './why-not-on.ts';

export interface PairWizardProps {
  readonly request: PairingRequest;
  /** The console still tells of the request. */
  readonly isThere: boolean;
  onClose(): void;
}

/** vendor: wizard Pair Cluster. Leaving it at any moment loses nothing but the wizard. */
export function PairWizard({ request, isThere, onClose }: PairWizardProps) {
  const [step, setStep] = useState(0);
  const { draft, change } = useDraft(request);
  const layers = useClusterLayers(request);
  const profiles = usePaletteProfiles();
  const review = useReview(request, draft, onClose);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), [step]);
  const set = profiles.answer && isOk(profiles.answer) ? profiles.answer.ok : null;
  const isLast = step === 2;
  // Once it is accepted the request is gone before the answer is here.
  const isGone = !isThere && !review.isPairing;
  return (
    <Modal
      title="Pair Cluster"
      width="md"
      onClose={onClose}
      otherwise={step > 0 ? { label: 'Back', run: () => setStep(step - 1) } : undefined}
      confirm={{
        label: isLast ? 'Pair cluster' : 'Next step',
        busy: review.isPairing,
        reason: isGone ? goneWords : whyNotOn(step, draft, review.verdict),
        run: () => (isLast ? void review.pair() : setStep(step + 1)),
      }}
    >
      <WizardSteps step={step} ref={top} />
      {isGone && (
        <Box role="alert" sx={{ p: 1.5, mb: 2, borderRadius: 1, bgcolor: 'warning.light' }}>
          {goneWords}
        </Box>
      )}
      {step === 0 && <DetailsStep draft={draft} change={change} />}
      {step === 1 && <ProfilesStep {...{ draft, change, layers, profiles }} />}
      {isLast && set && <ReviewStep draft={draft} profiles={set.profiles} review={review} />}
      {isLast && <Problem fault={review.problem} />}
    </Modal>
  );
}

const goneWords =
  'Palette no longer tells of this request: it was decided by somebody else or withdrawn at the host. Close the wizard and look at the list again.';
