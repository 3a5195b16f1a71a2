import Box from '@mui/material/Box';
import type { WorkOf } from '#shared/model/queue.ts';
import { Picker } from '../../../parts/Picker.tsx';

export type SiteRole = Pick<WorkOf<'site'>, 'pool' | 'how'>;

export interface RoleFieldsProps extends SiteRole {
  onChange(role: SiteRole): void;
}

const pools: readonly (readonly [SiteRole['pool'], string])[] = [
  ['control-plane', 'Control plane'],
  ['worker', 'Worker'],
];
const hows: readonly (readonly [SiteRole['how'], string])[] = [
  ['either', 'Join it, or create it where there is none'],
  ['create', 'Create it'],
  ['join', 'Join the one that is there'],
];

/** What a host becomes in the cluster of its site. */
export function RoleFields({ pool, how, onChange }: RoleFieldsProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
      <Picker
        label="Role"
        minWidth={160}
        options={pools}
        value={pool}
        onPick={(value) => onChange({ how, pool: value as SiteRole['pool'] })}
      />
      <Picker
        label="Cluster"
        minWidth={240}
        options={hows}
        value={how}
        onPick={(value) => onChange({ pool, how: value as SiteRole['how'] })}
      />
    </Box>
  );
}
