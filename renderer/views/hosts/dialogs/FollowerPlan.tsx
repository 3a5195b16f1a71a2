import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { hostLabel, hostPort, shortHostId } from '#shared/model/names.ts';
import { reasonOf } from '../../../parts/reason-of.ts';
import { Tag } from '../../../parts/Tag.tsx';
import type { PlannedFollower } from './link-plan.ts';

export interface FollowerPlanProps {
  readonly plan: readonly PlannedFollower[];
  readonly left: ReadonlySet<string>;
  onToggle(key: string): void;
}

export function FollowerPlan({ plan, left, onToggle }: FollowerPlanProps) {
  if (plan.length === 0)
    return (
      <Typography variant="body2" sx={{ mt: 2 }}>
        No host to link to this leader. Sign in to more hosts, or pick another leader.
      </Typography>
    );
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, border: '1px solid', borderColor: 'divider', borderRadius: 1 }}
    >
      {plan.map(({ host, verdict }, index) => (
        <Box
          component="li"
          key={host.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: '44px minmax(200px, 260px) 1fr',
            alignItems: 'center',
            columnGap: 1,
            minHeight: 56,
            px: 1,
            py: 0.5,
            ...(index > 0 && { borderTop: '1px solid', borderColor: 'divider' }),
          }}
        >
          <Checkbox
            checked={verdict === null && !left.has(host.key)}
            disabled={verdict !== null}
            onChange={() => onToggle(host.key)}
            slotProps={{ input: { 'aria-label': `Link ${hostLabel(host)}` } }}
          />
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }} title={hostLabel(host)}>
              {shortHostId(hostLabel(host))}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {hostPort(host.address, host.port)}
            </Box>
          </Box>
          {verdict ? (
            <Box sx={{ display: 'flex', gap: 0.75, py: 0.5, fontSize: '0.9375rem' }}>
              <BlockIcon aria-hidden sx={{ color: 'warning.main', fontSize: 20, flex: 'none' }} />
              {reasonOf(verdict)}
            </Box>
          ) : (
            <Tag icon={CheckIcon} tone="good">
              Can be linked
            </Tag>
          )}
        </Box>
      ))}
    </Box>
  );
}
