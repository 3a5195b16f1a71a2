import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import { isSignedIn } from '#shared/model/host.ts';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { TabBar } from '../../parts/TabBar.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed, useMarked, useStores, useView } from '../../store/use-stores.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ReportView } from './ReportView.tsx';
import { Sessions } from './Sessions.tsx';
import { Timeline } from './Timeline.tsx';
import { useVisit } from './use-visit.ts';

type Tab = 'timeline' | 'hosts' | 'sessions';

const tabs: readonly (readonly [Tab, string])[] = [
  ['timeline', 'Timeline'],
  ['hosts', 'Before and after'],
  ['sessions', 'Signed in'],
];

/** The demo site has visits of its own: what was chosen of the others means nothing there. */
export function Session() {
  const isDemo = useFeed(({ app }) => Boolean(app?.demo));
  const report = useView((state) => state.report);
  return report ? <ReportView report={report} /> : <Visits key={String(isDemo)} />;
}

/** The visit: what was decided and done, what became of the hosts, who is signed in; and the way out of everything. */
function Visits() {
  const { commands } = useStores();
  const known = useFeed((state) => state.hosts);
  const busy = useMarked('sign-out');
  const [tab, setTab] = useState<Tab>('timeline');
  const [visit, setVisit] = useState<string | null>(null);
  const page = useVisit(visit);
  const count = known?.filter(isSignedIn).length ?? 0;
  return (
    <ViewFrame
      title="Session"
      summary={known ? `Signed in to ${count} of ${known.length} hosts` : 'Loading…'}
      actions={
        <>
          <ExportButtons visit={page?.visit ?? null} />
          <ReasonButton
            variant="contained"
            busy={busy}
            reason={count > 0 ? null : 'You are not signed in to any host.'}
            onClick={() => void commands.run('session.signOut', {}, { mark: 'sign-out' })}
          >
            Sign out of all
          </ReasonButton>
        </>
      }
    >
      <TabBar<Tab> label="Session" tabs={tabs} value={tab} onPick={setTab} />
      <Panel name="timeline" shown={tab}>
        <Timeline page={page} onChoose={setVisit} />
      </Panel>
      <Panel name="hosts" shown={tab}>
        <BeforeAfter page={page} onChoose={setVisit} />
      </Panel>
      <Panel name="sessions" shown={tab}>
        <Sessions />
      </Panel>
    </ViewFrame>
  );
}
