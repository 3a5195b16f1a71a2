import { useCallback, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { canGo } from '#shared/model/link-plan.ts';
import { LongList } from '../../../parts/LongList.tsx';
import { PlanRow } from './PlanRow.tsx';
import type { Fix } from './plan-fixes.ts';
import { planSummary } from './plan-words.ts';

export interface PlanListProps {
  readonly plan: readonly PlannedHost[];
  /** Keys of hosts that the technician takes out. */
  readonly left: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly onLeft: Dispatch<SetStateAction<ReadonlySet<string>>>;
  onFix(fix: Fix, key: string): void;
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** Everybody who would follow, with the count of it all above. */
export function PlanList({ plan, left, asking, onLeft, onFix }: PlanListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onOpen = useCallback((key: string) => setOpened((now) => toggled(now, key)), []);
  const onTick = useCallback((key: string) => onLeft((now) => toggled(now, key)), [onLeft]);
  const able = plan.filter(canGo);
  const taken = able.filter(({ host }) => !left.has(host.key)).length;
  if (plan.length === 0)
    return (
      <Typography variant="body2">
        No host to link to this leader. Choose more hosts, or pick another leader.
      </Typography>
    );
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pl: 0.75 }}>
        <FormControlLabel
          control={
            <Checkbox
              checked={taken > 0 && taken === able.length}
              indeterminate={taken > 0 && taken < able.length}
              disabled={able.length === 0}
              onChange={(_, on) => onLeft(new Set(on ? [] : able.map(({ host }) => host.key)))}
            />
          }
          label="All"
        />
        <Typography sx={{ ml: 'auto', color: 'text.secondary' }}>
          {asking.size > 0 && `${asking.size} being checked…`}
        </Typography>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {planSummary(plan)}
        </Typography>
      </Box>
      <LongList
        label="Hosts to link"
        count={plan.length}
        height={57}
        itemKey={(index) => plan[index]?.host.key ?? ''}
        item={(index) => {
          const planned = plan[index];
          if (!planned) return null;
          const { key } = planned.host;
          return (
            <PlanRow
              planned={planned}
              ticked={canGo(planned) && !left.has(key)}
              asking={asking.has(key)}
              open={opened.has(key)}
              onTick={onTick}
              onOpen={onOpen}
              onFix={onFix}
            />
          );
        }}
      />
    </>
  );
}
