import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import { hostPort } from '#shared/model/names.ts';
import { Card } from '../../parts/Card.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { HostPicker } from '../../parts/HostPicker.tsx';
import { Steps } from '../../parts/Steps.tsx';
import { UrlLine } from '../../parts/UrlLine.tsx';
import { useStores } from '../../store/use-stores.ts';
import { useViewing } from '../../store/use-viewing.ts';
import { NobodyToView } from '../NobodyToView.tsx';
import { hostFactRows } from './host-fact-rows.ts';

/** What the host says of itself, read only, and how to pair its cluster as long as Fieldlink cannot. */
export function HostSettingsTab() {
  const { options, host, pick } = useViewing();
  const { clipboard } = useStores();
  if (!host) return <NobodyToView />;
  const url = `https://${hostPort(host.address, host.port)}`;
  return (
    <Box sx={{ display: 'grid', gap: 3, pt: 1, maxWidth: 880 }}>
      <Box>
        <HostPicker label="Viewing" hosts={options} value={host.key} onPick={pick} />
      </Box>
      <Facts label="Host" rows={hostFactRows(host)} />
      <Card tone="accent" icon={InfoIcon}>
        <Typography variant="h2">Pair with Palette</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          Fieldlink cannot pair a local cluster yet. Until then do it in Local UI of any control-plane host of
          the cluster:
        </Typography>
        <UrlLine url={url} onCopy={() => clipboard.copy(url)} />
        <Steps
          steps={[
            'Check that the cluster is Running and all its nodes are healthy.',
            'Choose Main Menu, Settings, tab Settings, Centrally Managed.',
            'Type the Palette API endpoint and the Registration token, press Pair, and note the pairing ID.',
            'In Palette, choose Clusters, Pair, find the request by its pairing ID and accept it.',
          ]}
        />
      </Card>
    </Box>
  );
}
