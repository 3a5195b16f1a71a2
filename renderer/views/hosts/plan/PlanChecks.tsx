import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Check } from '#shared/model/preflight.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { checkWords, looks, stateWords } from './plan-words.ts';

/** All that was asked of one host: what is wrong in full, what is well in a word each. */
export function PlanChecks({
  checks,
  asking,
}: {
  readonly checks: readonly Check[];
  readonly asking: boolean;
}) {
  const told = checks.filter(({ fault }) => fault !== null);
  const later = checks.filter(({ state, fault }) => state === 'unknown' && fault === null);
  const passed = checks.filter(({ state }) => state === 'pass');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pl: 6.5, pr: 2, pb: 2 }}>
      {told.map(({ name, state, fault }) => {
        const isAsked = asking && name === 'reach';
        const [icon, tone, word] = looks[isAsked ? 'asking' : state];
        return (
          <Box key={name}>
            <Tag icon={icon} tone={tone}>
              {`${checkWords[name]}: ${isAsked ? word : stateWords[state]}`}
            </Tag>
            <Box sx={{ pl: 3.25 }}>{fault && !isAsked && <FaultText fault={fault} />}</Box>
          </Box>
        );
      })}
      {later.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Not known before that: {later.map(({ name }) => checkWords[name]).join(', ')}
        </Typography>
      )}
      {passed.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Passed
          </Typography>
          {passed.map(({ name }) => (
            <Tag key={name} icon={looks.pass[0]} tone="good">
              {checkWords[name]}
            </Tag>
          ))}
        </Box>
      )}
    </Box>
  );
}
