import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { Finding } from '#shared/model/finding.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { ModalProps } from '../../../parts/Modal.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useMarked, useView } from '../../../store/use-stores.ts';
import { CheckStage } from './CheckStage.tsx';
import { HostStage } from './HostStage.tsx';
import { SentStage } from './SentStage.tsx';
import { SiteStage } from './SiteStage.tsx';
import { StageLine } from './StageLine.tsx';
import type { RegisterGoal } from './use-register.ts';
import { useRegister } from './use-register.ts';
import { useSiteCheck } from './use-site-check.ts';

export interface RegisterDialogProps {
  readonly goal: RegisterGoal;
  readonly sites: readonly RegistrationSite[];
  onClose(): void;
}

/** vendor: Register with QR code: the host ID is there, pick the site, submit; then its steps until it is Ready. */
export function RegisterDialog({ goal, sites, onClose }: RegisterDialogProps) {
  const register = useRegister(goal, sites);
  const { stage, go, hostId, site, findings } = register;
  const check = useSiteCheck(stage === 'check' && site ? { site, hostId, ...register.role } : null);
  const busy = useMarked(register.mark);
  const pickTab = useView(({ setRegistrationTab }) => setRegistrationTab);

  const refusal = (some: readonly Finding[]): string | null =>
    reasonOf(some.find(({ weight }) => weight === 'refuses')?.fault ?? null);
  const whyNotSent = (): string | null => {
    if (register.isUnconnected && register.endpoint.trim() === '') return 'Type the Palette endpoint first.';
    return check.isAsked ? 'Palette is being asked.' : refusal(check.told?.findings ?? []);
  };
  const bodies: Readonly<
    Record<typeof stage, readonly [ReactNode, Pick<ModalProps, 'confirm' | 'otherwise' | 'cancelLabel'>]>
  > = {
    host: [
      <HostStage register={register} />,
      {
        confirm: {
          label: 'Next',
          reason: hostId === '' ? 'Give the edge host ID first.' : refusal(findings),
          run: () => go('site'),
        },
      },
    ],
    site: [
      <SiteStage sites={sites} picked={site?.id ?? null} onPick={register.setSiteId} />,
      {
        otherwise: { label: 'Back', run: () => go('host') },
        confirm: { label: 'Next', reason: site ? null : 'Pick a site first.', run: () => go('check') },
      },
    ],
    check: [
      <CheckStage register={register} check={check} />,
      {
        otherwise: { label: 'Back', run: () => go('site') },
        confirm: {
          label: 'Submit',
          busy,
          reason: whyNotSent(),
          run: () => void register.submit(),
        },
      },
    ],
    sent: [
      <SentStage register={register} />,
      {
        cancelLabel: 'Close',
        otherwise: {
          label: 'Show queue',
          run: () => {
            pickTab('queue');
            onClose();
          },
        },
        confirm: { label: 'Register another host', run: register.another },
      },
    ],
  };
  const [body, ways] = bodies[stage];
  return (
    <Modal title="Register at a site" width="md" onClose={onClose} {...ways}>
      <Box sx={{ display: 'grid', gap: 2, minHeight: 'min(400px, 50vh)', alignContent: 'start' }}>
        <StageLine stage={stage} />
        {body}
      </Box>
    </Modal>
  );
}
