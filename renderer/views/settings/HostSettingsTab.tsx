import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Facts } from '../../parts/Facts.tsx';
import { HostPicker } from '../../parts/HostPicker.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { useViewing } from '../../store/use-viewing.ts';
import { NobodyToView } from '../NobodyToView.tsx';
import { hostFactRows } from './host-fact-rows.ts';
import { FollowUps } from './pairing/FollowUps.tsx';
import { ManagementMode } from './pairing/ManagementMode.tsx';
import { PastRequests } from './pairing/PastRequests.tsx';

const none = [] as const;

/** Who manages the host, what it says of itself, and the requests of this laptop: those need no host to be there. */
export function HostSettingsTab() {
  const { options, host, pick } = useViewing();
  const records = useFeed(({ pairings }) => pairings ?? none);
  return (
    <Box sx={{ display: 'grid', gap: 3, pt: 1, maxWidth: 960 }}>
      <FollowUps records={records} />
      {host ? (
        <>
          <Box>
            <HostPicker label="Viewing" hosts={options} value={host.key} onPick={pick} />
          </Box>
          <ManagementMode key={host.key} host={host} records={records} />
          <Box component="section" aria-labelledby="host-heading">
            <Typography variant="h2" id="host-heading" gutterBottom>
              This host
            </Typography>
            <Facts label="Host" rows={hostFactRows(host)} />
          </Box>
        </>
      ) : (
        <NobodyToView />
      )}
      <PastRequests records={records} />
    </Box>
  );
}
