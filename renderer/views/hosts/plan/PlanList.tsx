import { useCallback, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { isOffered } from '#shared/model/link-plan.ts';
import { FilterField } from '../../../parts/FilterField.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { toggled } from '../../../parts/toggled.ts';
import { easilySeen } from '../../../store/view.ts';
import { matching } from '../list/host-text.ts';
import { PlanRow } from './PlanRow.tsx';
import type { Fix } from './plan-fixes.ts';
import { planSummary } from './plan-words.ts';
import type { Ticks } from './use-ticks.ts';

export interface PlanListProps {
  readonly plan: readonly PlannedHost[];
  readonly ticks: Ticks;
  readonly asking: ReadonlySet<string>;
  onFix(fix: Fix, key: string): void;
}

/** Everybody who would follow, with the count of it all above. */
export function PlanList({ plan, ticks, asking, onFix }: PlanListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onOpen = useCallback((key: string) => setOpened((now) => toggled(now, key)), []);
  const [filter, setFilter] = useState('');
  const long = plan.length >= easilySeen;
  const shown = useMemo(() => {
    const left = new Set(
      matching(
        plan.map(({ host }) => host),
        filter,
      ),
    );
    return plan.filter(({ host }) => left.has(host));
  }, [plan, filter]);
  const offered = shown.filter(isOffered);
  const taken = offered.filter(ticks.isTicked).length;
  if (plan.length === 0)
    return (
      <Typography variant="body2">
        No host to link to this leader. Choose more hosts, or pick another leader.
      </Typography>
    );
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          flexWrap: 'wrap',
          columnGap: 2,
          pl: 0.75,
          pb: long ? 1 : 0,
        }}
      >
        <FormControlLabel
          control={
            <Checkbox
              checked={taken > 0 && taken === offered.length}
              indeterminate={taken > 0 && taken < offered.length}
              disabled={offered.length === 0}
              onChange={(_, on) => ticks.tickAll(shown, on)}
            />
          }
          label={shown.length < plan.length ? 'All shown' : 'All'}
        />
        {long && (
          <FilterField
            label="Filter plan"
            value={filter}
            onChange={setFilter}
            shown={shown.length}
            of={plan.length}
          />
        )}
        <Typography sx={{ ml: 'auto', color: 'text.secondary' }}>
          {asking.size > 0 && `${asking.size} being checked…`}
        </Typography>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {planSummary(plan)}
        </Typography>
      </Box>
      <LongList
        label="Hosts to link"
        keys={shown.map(({ host }) => host.key)}
        height={57}
        item={(index) => {
          const planned = shown[index];
          if (!planned) return null;
          const { key } = planned.host;
          return (
            <PlanRow
              planned={planned}
              ticked={ticks.isTicked(planned)}
              asking={asking.has(key)}
              open={opened.has(key)}
              onTick={ticks.toggle}
              onOpen={onOpen}
              onFix={onFix}
            />
          );
        }}
      />
    </>
  );
}
