import Box from '@mui/material/Box';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { shortenIds } from '../../../parts/shorten-ids.ts';
import { ClaimList } from '../../links/ClaimList.tsx';

const edges = { bad: 'error.main', warn: 'warning.main' } as const;

/** What is wrong with a host and its remedy, the worst first; what is only good to know in one line each. */
export function CardTroubles({
  node,
  panel,
}: {
  readonly node: TopologyNode;
  readonly panel: TopologyPanel;
}) {
  return (
    <>
      {node.troubles.map(({ weight, fault }) =>
        weight === 'note' ? (
          <Box key={fault.code} sx={{ color: 'text.secondary' }}>
            {explain(shortenIds(fault)).what}
          </Box>
        ) : (
          <Box key={fault.code} sx={{ borderLeft: '4px solid', borderColor: edges[weight], pl: 1.5 }}>
            <FaultText fault={fault} />
            {fault.code === 'leaders-disagree' && <ClaimList claims={panel.claims} />}
          </Box>
        ),
      )}
    </>
  );
}
