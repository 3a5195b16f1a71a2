import { memo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { explain } from '#shared/contract/sentences/explain.ts';
import { canGo } from '#shared/model/link-plan.ts';
import { hostLabel, hostPort, shortHostId } from '#shared/model/names.ts';
import { reasonOf } from '../../../parts/reason-of.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { warningWord } from '../host-words.ts';
import { PlanChecks } from './PlanChecks.tsx';
import type { Fix } from './plan-fixes.ts';
import { fixLabels, fixOf } from './plan-fixes.ts';
import type { Look } from './plan-words.ts';
import { looks } from './plan-words.ts';

export interface PlanRowProps {
  readonly planned: PlannedHost;
  readonly ticked: boolean;
  readonly asking: boolean;
  readonly open: boolean;
  onTick(planned: PlannedHost): void;
  onOpen(key: string): void;
  onFix(fix: Fix, key: string): void;
}

/** What the row says in a breath, without the name that stands before it; of a refusal also the remedy. */
function verdictOf({ state, worst }: PlannedHost, look: Look): string {
  const fault = look === 'asking' ? null : (worst?.fault ?? null);
  if (fault && state === 'warn') return warningWord(fault);
  const unnamed = fault && { ...fault, params: { ...fault.params, host: 'this host' } };
  const reason = unnamed && (state === 'doubt' ? explain(unnamed).what : reasonOf(unnamed));
  const words = state === 'fail' || state === 'doubt' ? (reason ?? looks[look][2]) : looks[look][2];
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : '';
}

/** One host of the plan: taken or not, how it stands, what can be done about it, and on opening all its checks. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { planned, ticked, asking, open, onTick, onOpen, onFix } = props;
  const { host, state, worst, checks } = planned;
  const isPinging = asking && worst?.name === 'reach';
  const look: Look = isPinging ? 'asking' : state;
  const [icon, tone] = looks[look];
  const name = hostLabel(host);
  const fix = fixOf(worst?.fault?.code);
  const isMendable = state !== 'pass' && state !== 'unknown' && state !== 'already' && !asking;
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '44px minmax(176px, 208px) 1fr auto 44px',
          alignItems: 'center',
          columnGap: 1,
          minHeight: 56,
          px: 0.5,
          py: 0.5,
        }}
      >
        <Checkbox
          checked={ticked}
          disabled={!canGo(planned)}
          onChange={() => onTick(planned)}
          slotProps={{ input: { 'aria-label': `Link ${name}` } }}
        />
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }} title={name}>
            {shortHostId(name)}
          </Box>
          {host.hostId !== null && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {hostPort(host.address, host.port)}
            </Box>
          )}
        </Box>
        <Tag icon={icon} tone={tone} wrap>
          {open ? looks[look][2] : verdictOf(planned, look)}
        </Tag>
        {isMendable ? (
          <Button size="small" aria-label={`${fixLabels[fix]}: ${name}`} onClick={() => onFix(fix, host.key)}>
            {fixLabels[fix]}
          </Button>
        ) : (
          <span />
        )}
        <IconButton
          aria-label={`Checks of ${name}`}
          aria-expanded={open}
          onClick={() => onOpen(host.key)}
          sx={{ '& svg': { transform: open ? 'rotate(180deg)' : 'none' } }}
        >
          <ExpandMoreIcon />
        </IconButton>
      </Box>
      {open && <PlanChecks checks={checks} asking={asking} />}
    </>
  );
});
