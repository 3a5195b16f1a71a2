import { Suspense, lazy, useState } from 'react';
import { canTakeContent } from '#shared/model/content-plan.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { reasonOf } from '../../parts/reason-of.ts';

const UploadDialog = lazy(() =>
  import('../content/UploadDialog.tsx').then((m) => ({ default: m.UploadDialog })),
);

/** vendor: Upload Content, in the place where its followers, who get the same, are in sight. */
export function UploadButton({ host }: { readonly host: HostRecord }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ReasonButton variant="outlined" reason={reasonOf(canTakeContent(host))} onClick={() => setOpen(true)}>
        Upload content
      </ReasonButton>
      {open && (
        <Suspense fallback={null}>
          <UploadDialog host={host} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
