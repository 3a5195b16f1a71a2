import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import DnsIcon from '@mui/icons-material/DnsOutlined';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { whyLabel } from './check-words.ts';

/** First screen on a fresh laptop: what the two ways to real hosts above it are for, and one to try it without any. */
export function HostsEmpty() {
  const { commands, view } = useStores();
  const opening = useMarked('demo');
  return (
    <EmptyState icon={DnsIcon} title="Find the edge hosts of this site">
      <Typography variant="body1" sx={{ color: 'text.secondary' }}>
        Connect this laptop to the hosts’ network. <b>Find hosts</b> searches the networks it is in, listens
        for hosts that announce themselves, and takes lists; or type above the address a host shows on its
        console.
      </Typography>
      <Button
        variant="text"
        sx={{ mt: 1, ml: -1, px: 1 }}
        onClick={() => view.getState().openDialog({ kind: 'diagnose', address: '' })}
      >
        {whyLabel}
      </Button>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          mt: 3,
          pt: 3,
          borderTop: '1px solid',
          borderColor: 'divider',
        }}
      >
        <Button
          variant="outlined"
          disabled={opening}
          onClick={() => void commands.run('demo.open', {}, { mark: 'demo' })}
        >
          {opening ? 'Opening demo site…' : 'Open demo site'}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1, minWidth: 240 }}>
          No host at hand? Practise on five emulated ones that run on this laptop.
        </Typography>
      </Box>
    </EmptyState>
  );
}
