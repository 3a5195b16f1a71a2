import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { canAsk } from '#shared/model/link-rules.ts';
import { hostPort } from '#shared/model/names.ts';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useStores } from '../../../store/use-stores.ts';

/** Where a peer tells no port (vendor: `stylus.localUI.port`). */
const usualPort = 5080;

/** The ways on from one host; one that others tell of can be added. */
export function CardActions({ node, onDone }: { readonly node: TopologyNode; onDone(): void }) {
  const { commands, view } = useStores();
  const { host, address, port } = node;
  const { go, setViewing, showInTable } = view.getState();
  if (!host)
    return (
      <Button
        variant="outlined"
        onClick={() => {
          void commands.run('hosts.add', { address: hostPort(address, port ?? usualPort) });
          onDone();
        }}
      >
        Add {address}
      </Button>
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <ReasonButton
        variant="outlined"
        reason={reasonOf(canAsk(host))}
        onClick={() => {
          setViewing(host.key);
          go('linked-edge-hosts');
        }}
      >
        View linked edge hosts
      </ReasonButton>
      <Button variant="outlined" onClick={() => showInTable(host.key)}>
        Show in table
      </Button>
    </Box>
  );
}
