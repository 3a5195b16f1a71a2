import type { ConsoleState } from '#shared/model/palette.ts';
import { NotConnected } from '../../connect/NotConnected.tsx';
import { HandOver } from '../hand-over/HandOver.tsx';
import { PairingRequests } from '../requests/PairingRequests.tsx';
import { ChooseProject } from './ChooseProject.tsx';
import { ClusterTable } from './ClusterTable.tsx';
import { ConsoleTrouble } from '../../connect/ConsoleTrouble.tsx';
import { useConsoleRead } from './use-console-read.ts';

export interface ClustersTabProps {
  readonly state: ConsoleState;
  onConnect(): void;
}

/** vendor: Palette > Clusters: the box of pairing requests, and the clusters. What was read stays, and says how old it is. */
export function ClustersTab({ state, onConnect }: ClustersTabProps) {
  const isIn = state.session.state === 'signed-in';
  const isRead = state.clusters !== null || state.requests !== null;
  useConsoleRead(isIn ? state.projectUid : null);
  return (
    <>
      {isIn || isRead ? (
        <>
          <ConsoleTrouble state={state} onSignIn={onConnect} />
          {state.projectUid === null ? <ChooseProject state={state} /> : <Lists state={state} />}
        </>
      ) : (
        <>
          <NotConnected state={state} onConnect={onConnect}>
            A Palette console decides about the pairing requests of local clusters, and tells which cluster
            profiles there are to match them. Finding, linking and unlinking hosts and uploading content need
            none.
          </NotConnected>
          <HandOver state={state} />
        </>
      )}
    </>
  );
}

function Lists({ state }: { readonly state: ConsoleState }) {
  return (
    <>
      {state.canReview === false ? <HandOver state={state} /> : <PairingRequests known={state.requests} />}
      <ClusterTable clusters={state.clusters} />
    </>
  );
}
