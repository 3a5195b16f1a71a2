import { useState } from 'react';
import type { ConsoleState } from '#shared/model/palette.ts';
import { ActionsMenu } from '../../parts/ActionsMenu.tsx';
import { Picker } from '../../parts/Picker.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { ForgetConsoleDialog } from './ForgetConsoleDialog.tsx';

/** Upper right: in which project, and the ways out. */
export function ConsoleActions(props: { readonly state: ConsoleState; readonly endpoint: string }) {
  const { state, endpoint } = props;
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
          maxWidth={200}
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
      <ActionsMenu
        of={endpoint}
        actions={[{ label: 'Forget console…', reason: null, danger: true, run: () => setForgetting(true) }]}
      />
      {isForgetting && <ForgetConsoleDialog endpoint={endpoint} onClose={() => setForgetting(false)} />}
    </>
  );
}
