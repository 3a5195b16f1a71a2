import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import { hostIdsOf } from '#shared/model/qr-payload.ts';
import { Modal } from '../../parts/Modal.tsx';
import { CodeSources } from './CodeSources.tsx';
import { FoundCodes } from './FoundCodes.tsx';

export interface ScanDialogProps {
  /** There is room for several IDs. */
  readonly takesMany: boolean;
  /** Each once. */
  onTake(hostIds: readonly string[]): void;
  onClose(): void;
}

const reasonOf = (count: number, takesMany: boolean): string | null => {
  if (count === 0) return 'No code with an edge host ID has been read yet.';
  return count > 1 && !takesMany ? 'Only one ID has room here: show its code alone.' : null;
};

/** Edge host IDs by QR code. What a code says is shown, and taken only when somebody confirms it. */
export function ScanDialog({ takesMany, onTake, onClose }: ScanDialogProps) {
  const [payloads, setPayloads] = useState<readonly string[]>([]);
  const hostIds = hostIdsOf(payloads);
  const reason = reasonOf(hostIds.length, takesMany);
  return (
    <Modal
      title="Scan QR code"
      onClose={onClose}
      confirm={{
        label: hostIds.length > 1 ? `Use these ${hostIds.length} IDs` : 'Use this ID',
        reason,
        run: () => onTake(hostIds),
      }}
      otherwise={hostIds.length === 0 ? undefined : { label: 'Scan again', run: () => setPayloads([]) }}
    >
      <CodeSources isLooking={hostIds.length === 0} onRead={setPayloads}>
        <FoundCodes payloads={payloads} hostIds={hostIds} hint={hostIds.length > 0 ? reason : null} />
      </CodeSources>
    </Modal>
  );
}
