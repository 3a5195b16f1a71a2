import { Suspense, lazy, memo } from 'react';
import { useView } from '../../store/use-stores.ts';
import { useGuide } from './use-guide.ts';

const TrustDialog = lazy(() => import('./dialogs/TrustDialog.tsx').then((m) => ({ default: m.TrustDialog })));
const SignInDialog = lazy(() =>
  import('./dialogs/SignInDialog.tsx').then((m) => ({ default: m.SignInDialog })),
);
const LinkDialog = lazy(() => import('./plan/LinkDialog.tsx').then((m) => ({ default: m.LinkDialog })));
const FindDialog = lazy(() => import('./find/FindDialog.tsx').then((m) => ({ default: m.FindDialog })));
const ChangedDialog = lazy(() =>
  import('./dialogs/ChangedDialog.tsx').then((m) => ({ default: m.ChangedDialog })),
);
const DiagnoseDialog = lazy(() =>
  import('./dialogs/DiagnoseDialog.tsx').then((m) => ({ default: m.DiagnoseDialog })),
);
const RepinDialog = lazy(() => import('./dialogs/RepinDialog.tsx').then((m) => ({ default: m.RepinDialog })));
const ExpectDialog = lazy(() =>
  import('./dialogs/ExpectDialog.tsx').then((m) => ({ default: m.ExpectDialog })),
);
const NoteDialog = lazy(() => import('./dialogs/NoteDialog.tsx').then((m) => ({ default: m.NoteDialog })));
const HostConsoleDialog = lazy(() =>
  import('../scan/HostConsoleDialog.tsx').then((m) => ({ default: m.HostConsoleDialog })),
);
const ForgetDialog = lazy(() =>
  import('./dialogs/ForgetDialog.tsx').then((m) => ({ default: m.ForgetDialog })),
);

function OpenDialog() {
  const dialog = useView((state) => state.dialog);
  const close = useView((state) => state.closeDialog);
  const guide = useGuide();
  switch (dialog?.kind) {
    case 'find':
      return <FindDialog />;
    case 'trust': {
      const { keys, goal } = dialog;
      return (
        <TrustDialog
          keys={keys}
          onClose={close}
          onTrusted={(trusted) => (goal ? guide.afterTrust(goal, trusted) : close())}
          onSkip={goal && goal.length > keys.length + 1 ? () => guide.afterTrust(goal, []) : undefined}
        />
      );
    }
    case 'sign-in': {
      const { keys, goal } = dialog;
      return (
        <SignInDialog
          keys={keys}
          onClose={close}
          onSignedIn={() => (goal ? void guide.afterSignIn(goal) : close())}
          onSkip={goal && (() => void guide.afterSignIn(goal))}
          ready={goal ? goal.length - keys.length : 0}
        />
      );
    }
    case 'link':
      return <LinkDialog keys={dialog.keys} />;
    case 'changed':
      return <ChangedDialog hostKey={dialog.key} />;
    case 'diagnose':
      return <DiagnoseDialog address={dialog.address} />;
    case 'repin':
      return <RepinDialog hostKey={dialog.key} />;
    case 'expect':
      return <ExpectDialog />;
    case 'note':
      return <NoteDialog hostKey={dialog.key} />;
    case 'console':
      return <HostConsoleDialog hostKey={dialog.key} onClose={close} />;
    case 'forget':
      return <ForgetDialog hostKey={dialog.key} />;
    default:
      return null;
  }
}

/** The one dialog that is open, if any; each is fetched when it is first needed. */
export const HostDialogs = memo(function HostDialogs() {
  return (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
  );
});
