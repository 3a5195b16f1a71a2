import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import { useIsModalOpen } from '../../parts/modals-open.ts';
import { NotOpenedDialog } from './NotOpenedDialog.tsx';
import { OpenQueueDialog } from './OpenQueueDialog.tsx';
import { OpenReportDialog } from './OpenReportDialog.tsx';
import { useDropped } from './use-dropped.ts';
import { useHanded } from './use-handed.ts';
import type { Waiting } from './waiting.ts';

/** Files that came from outside, one after the other, over any view and behind any dialog; nothing happens without a press. */
export function Opened() {
  const waiting = [...useHanded(), ...useDropped()];
  const isBusy = useIsModalOpen();
  const [shown, setShown] = useState<Waiting | null>(null);
  const [next] = waiting;
  if (shown === null && next && !isBusy) setShown(next);
  if (shown === null) return null;
  const close = (): void => {
    shown.dismiss();
    setShown(null);
  };
  const more = waiting.filter(({ id }) => id !== shown.id).length;
  if (shown.kind === null) return <NotOpenedDialog key={shown.id} file={shown} onClose={close} />;
  const props = { file: shown, more, onClose: close };
  return shown.kind === 'queue' ? (
    <OpenQueueDialog key={shown.id} {...props} />
  ) : (
    <OpenReportDialog key={shown.id} {...props} />
  );
}
