import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import FailedIcon from '@mui/icons-material/BlockOutlined';
import LaterIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import NowIcon from '@mui/icons-material/PendingOutlined';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { Milestone, MilestoneState } from '#shared/model/queue-groups.ts';
import { siteProgress } from '#shared/model/queue-groups.ts';
import { Tag } from '../../../parts/Tag.tsx';
import type { Tone } from '../../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';

const looks: Readonly<Record<MilestoneState, readonly [SvgIconComponent, Tone, string]>> = {
  done: [CheckIcon, 'good', 'done'],
  now: [NowIcon, 'accent', 'next'],
  failed: [FailedIcon, 'bad', 'refused'],
  later: [LaterIcon, 'quiet', 'later'],
};

const wordOf = (step: Milestone, { made }: Pick<QueueEntry, 'made'>): string => {
  const isMade = made.some(({ is }) => is === 'cluster');
  const isJoined = made.some(({ is }) => is === 'machine');
  const ofCluster = isMade ? 'Cluster created' : isJoined ? 'Cluster joined' : 'Cluster created or joined';
  return { entry: 'Edge host entry', 'called-in': 'Host has called in', cluster: ofCluster, ready: 'Ready' }[
    step
  ];
};

/** vendor: Register with QR code, Validation: the host is listed and ready, its cluster defined or joined. */
export function SiteProgress({ entry }: { readonly entry: QueueEntry }) {
  return (
    <Box
      component="ol"
      aria-label="Progress"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5 },
        ...{ m: 0, p: 0, listStyle: 'none', fontSize: '0.9375rem' },
      }}
    >
      {siteProgress(entry).map(([step, state]) => {
        const [icon, tone, word] = looks[state];
        return (
          <li key={step} title={word} data-step={state}>
            <Tag icon={icon} tone={tone}>
              {wordOf(step, entry)}
            </Tag>
            <span className="fl-hidden">{`: ${word}`}</span>
          </li>
        );
      })}
    </Box>
  );
}
