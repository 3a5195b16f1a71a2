import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import HubIcon from '@mui/icons-material/HubOutlined';
import type { GroupCluster } from '#shared/model/group.ts';
import { Card } from '../../parts/Card.tsx';
import { clusterWords } from './cluster-words.ts';

/** The cluster that runs on this group, and what it changes for linking and unlinking. */
export function ClusterCard({ cluster }: { readonly cluster: GroupCluster }) {
  const { title, lines, tone } = clusterWords(cluster);
  return (
    <Box component="section" aria-label="Cluster" sx={{ display: 'flex', flexDirection: 'column' }}>
      <Card tone={tone} icon={HubIcon}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {lines.map((line) => (
          <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>
            {line}
          </Typography>
        ))}
      </Card>
    </Box>
  );
}
