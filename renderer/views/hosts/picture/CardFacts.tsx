import Box from '@mui/material/Box';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { HostName } from '../../../parts/HostName.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { cardFacts } from './card-facts.ts';

const look = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: '88px 1fr',
  columnGap: 1.5,
  rowGap: 0.5,
  alignItems: 'baseline',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;

/** What is known of a host, whoever told it. */
export function CardFacts({ node, panel }: { readonly node: TopologyNode; readonly panel: TopologyPanel }) {
  const { clipboard } = useStores();
  return (
    <Box component="dl" sx={look}>
      {node.hostId !== null && (
        <>
          <dt>ID</dt>
          <Box component="dd" sx={{ my: -1.25 }}>
            <HostName id={node.hostId} onCopy={clipboard.copy} />
          </Box>
        </>
      )}
      {cardFacts(node, panel).map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
    </Box>
  );
}
