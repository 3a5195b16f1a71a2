import { useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { canBecomeFollower, canGenerateToken, canStopTokenGeneration } from '#shared/model/link-rules.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { LinkWithTokenDialog } from './LinkWithTokenDialog.tsx';
import { StopDialog } from './StopDialog.tsx';

export interface LeaderActionsProps {
  readonly host: HostRecord;
  readonly showsToken: boolean;
  onGenerate(): void;
  onStopped(): void;
}

/** What Local UI offers on a leader and on a host that is not linked. */
export function LeaderActions({ host, showsToken, onGenerate, onStopped }: LeaderActionsProps) {
  const [open, setOpen] = useState<'link' | 'stop' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <ReasonButton
        variant={showsToken ? 'outlined' : 'contained'}
        reason={reasonOf(canGenerateToken(host))}
        onClick={onGenerate}
      >
        Generate token
      </ReasonButton>
      <ReasonButton
        variant="outlined"
        reason={reasonOf(canBecomeFollower(host))}
        onClick={() => setOpen('link')}
      >
        Link this device to another
      </ReasonButton>
      <ReasonButton
        variant="outlined"
        color="error"
        reason={reasonOf(canStopTokenGeneration(host))}
        onClick={() => setOpen('stop')}
      >
        Stop token generation
      </ReasonButton>
      {open === 'link' && <LinkWithTokenDialog host={host} onClose={close} />}
      {open === 'stop' && <StopDialog host={host} onClose={close} onStopped={onStopped} />}
    </>
  );
}
