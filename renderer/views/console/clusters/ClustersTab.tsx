import { useState } from 'react';
import type { ConsoleState } from '#shared/model/palette.ts';
import { ConnectDialog } from '../connect/ConnectDialog.tsx';
import { NotConnected } from '../connect/NotConnected.tsx';
import { HandOver } from '../hand-over/HandOver.tsx';
import { PairingRequests } from '../requests/PairingRequests.tsx';
import { ChooseProject } from './ChooseProject.tsx';
import { ClusterTable } from './ClusterTable.tsx';
import { ConsoleTrouble } from './ConsoleTrouble.tsx';

import { useConsoleRead } from './use-console-read.ts';

/** vendor: Palette > Clusters: the box of pairing requests, and the clusters. What was read stays, and says how old it is. */
export function ClustersTab({ state }: { readonly state: ConsoleState }) {
  const [isConnecting, setConnecting] = useState(false);
  const connect = (): void => setConnecting(true);
  const isIn = state.session.state === 'signed-in';
  const isRead = state.clusters !== null || state.requests !== null;
  useConsoleRead(isIn ? state.projectUid : null);
  return (
    <>
      {isIn || isRead ? (
        <>
          <ConsoleTrouble state={state} onSignIn={connect} />
          {state.projectUid === null ? <ChooseProject state={state} /> : <Lists state={state} />}
        </>
      ) : (
        <>
          <NotConnected state={state} onConnect={connect} />
          <HandOver state={state} />
        </>
      )}
      {isConnecting && <ConnectDialog state={state} onClose={() => setConnecting(false)} />}
    </>
  );
}

function Lists({ state }: { readonly state: ConsoleState }) {
  return (
    <>
      {state.canReview === false ? (
        <HandOver state={state} />
      ) : (
        <PairingRequests requests={state.requests ?? []} />
      )}
      <ClusterTable clusters={state.clusters} />
    </>
  );
}
