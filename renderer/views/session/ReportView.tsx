import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import type { VisitReport } from '#shared/contract/visit-report.ts';
import type { JournalPage } from '#shared/model/visit.ts';
import { firstFew, placeWord } from '#shared/model/visit.ts';
import { Card } from '../../parts/Card.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { TabBar } from '../../parts/TabBar.tsx';
import { dayTimeWord, spanWord } from '../../parts/time-words.ts';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useView } from '../../store/use-stores.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Timeline } from './Timeline.tsx';

type Tab = 'timeline' | 'hosts';

const tabs: readonly (readonly [Tab, string])[] = [
  ['timeline', 'Timeline'],
  ['hosts', 'Before and after'],
];

/** Who, on which laptop, where, when. */
function whoseWord({ visit }: VisitReport): string {
  const { users, laptop, began, ended, version } = visit;
  return [
    `${firstFew(users) || 'Somebody'} on ${laptop ?? 'a laptop without a name'}`,
    placeWord(visit),
    spanWord(began, ended),
    version !== null && `Fieldlink ${version}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A visit as a file tells it, told apart from those of this laptop by frame and words. */
export function ReportView({ report }: { readonly report: VisitReport }) {
  const showReport = useView((state) => state.showReport);
  const [tab, setTab] = useState<Tab>('timeline');
  const page = useMemo((): JournalPage => {
    const { visit, entries } = report;
    return { visits: [visit], visit: visit.id, entries, next: entries.length };
  }, [report]);
  return (
    <ViewFrame
      title="Report of a visit"
      summary={whoseWord(report)}
      actions={
        <Button variant="contained" onClick={() => showReport(null)}>
          Close report
        </Button>
      }
    >
      <Card tone="warn" icon={DescriptionIcon}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          This is a file, not the journal of this laptop.
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {`Written ${dayTimeWord(report.written)} by Fieldlink ${report.writtenBy}. Read-only: nothing of it is kept here, and nobody vouches that it was not changed since.`}
        </Typography>
      </Card>
      <TabBar<Tab> label="Report" tabs={tabs} value={tab} onPick={setTab} />
      <Panel name="timeline" shown={tab}>
        <Timeline page={page} onChoose={null} />
      </Panel>
      <Panel name="hosts" shown={tab}>
        <BeforeAfter page={page} onChoose={null} />
      </Panel>
    </ViewFrame>
  );
}
