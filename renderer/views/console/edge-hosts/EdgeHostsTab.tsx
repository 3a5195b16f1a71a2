import type { ConsoleState } from '#shared/model/palette.ts';
import { ConsoleTrouble } from '../../connect/ConsoleTrouble.tsx';
import { NotConnected } from '../../connect/NotConnected.tsx';
import { ChooseProject } from '../clusters/ChooseProject.tsx';
import { EdgeHosts } from './EdgeHosts.tsx';

export interface EdgeHostsTabProps {
  readonly state: ConsoleState;
  onConnect(): void;
}

/** vendor: Palette > Clusters > Edge Hosts tab. */
export function EdgeHostsTab({ state, onConnect }: EdgeHostsTabProps) {
  if (state.session.state !== 'signed-in')
    return (
      <NotConnected state={state} onConnect={onConnect}>
        A Palette console lists the edge hosts that are registered in a project, and takes in new ones by
        their IDs. For hosts that register themselves see Registration.
      </NotConnected>
    );
  return (
    <>
      <ConsoleTrouble state={state} onSignIn={onConnect} />
      {state.projectUid === null ? (
        <ChooseProject state={state} />
      ) : (
        <EdgeHosts endpoint={state.endpoint ?? ''} projectUid={state.projectUid} />
      )}
    </>
  );
}
