import { useState } from 'react';
import type { ConsoleState } from '#shared/model/palette.ts';
import { Picker } from '../../parts/Picker.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { ForgetConsoleDialog } from './ForgetConsoleDialog.tsx';

/** Upper right: in which project, and the ways out. */
export function ConsoleActions({ state }: { readonly state: ConsoleState }) {
  const { commands } = useStores();
  const busy = useMarked('console-sign-out');
  const [isForgetting, setForgetting] = useState(false);
  const isIn = state.session.state === 'signed-in';
  return (
    <>
      {isIn && state.projects.length > 0 && (
        <Picker
          label="Project"
          minWidth={160}
          maxWidth={240}
          options={state.projects.map(({ uid, name }) => [uid, name] as const)}
          value={state.projectUid ?? ''}
          onPick={(uid) => void commands.run('console.project', { uid }, { mark: 'console-project' })}
        />
      )}
      {isIn && (
        <ReasonButton
          variant="outlined"
          reason={null}
          busy={busy}
          onClick={() => void commands.run('console.signOut', {}, { mark: 'console-sign-out' })}
        >
          Sign out
        </ReasonButton>
      )}
      <ReasonButton reason={null} onClick={() => setForgetting(true)}>
        Forget…
      </ReasonButton>
      {isForgetting && (
        <ForgetConsoleDialog endpoint={state.endpoint ?? ''} onClose={() => setForgetting(false)} />
      )}
    </>
  );
}
