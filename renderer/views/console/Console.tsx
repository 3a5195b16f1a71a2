import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { TabBar } from '../../parts/TabBar.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { ConsoleActions } from './ConsoleActions.tsx';
import { ConnectDialog } from '../connect/ConnectDialog.tsx';
import { ClustersTab } from './clusters/ClustersTab.tsx';
import { EdgeHostsTab } from './edge-hosts/EdgeHostsTab.tsx';
import { consoleLine } from './console-words.ts';

type Tab = 'clusters' | 'edge-hosts';

const tabs: readonly (readonly [Tab, string])[] = [
  ['clusters', 'Clusters'],
  ['edge-hosts', 'Edge Hosts'],
];

/** The Palette console, with the vendor's own tabs: what hosts ask of it, and what it manages. */
export function Console() {
  const state = useFeed((feed) => feed.console);
  const [tab, setTab] = useState<Tab>('clusters');
  const [isConnecting, setConnecting] = useState(false);
  return (
    <ViewFrame
      title="Console"
      summary={state ? consoleLine(state) : 'Loading…'}
      actions={
        state && state.endpoint !== null ? (
          <ConsoleActions state={state} endpoint={state.endpoint} />
        ) : undefined
      }
    >
      <TabBar<Tab> label="Console" tabs={tabs} value={tab} onPick={setTab} />
      <Panel name="clusters" shown={tab}>
        {/* Of another console nothing is kept, neither a dialog nor what was typed into it. */}
        {state ? (
          <ClustersTab key={state.endpoint} state={state} onConnect={() => setConnecting(true)} />
        ) : (
          <Placeholder height={240} />
        )}
      </Panel>
      <Panel name="edge-hosts" shown={tab}>
        {state ? (
          <EdgeHostsTab key={state.endpoint} state={state} onConnect={() => setConnecting(true)} />
        ) : (
          <Placeholder height={240} />
        )}
      </Panel>
      {isConnecting && state && <ConnectDialog state={state} onClose={() => setConnecting(false)} />}
    </ViewFrame>
  );
}
