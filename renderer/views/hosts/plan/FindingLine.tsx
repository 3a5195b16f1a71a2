import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { CheckState } from '#shared/model/preflight.ts';
import type { Fault } from '#shared/model/result.ts';
import { MoreAbout } from '../../../parts/MoreAbout.tsx';
import { shortenIds } from '../../../parts/shorten-ids.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { looks } from './plan-words.ts';

/** A finding that concerns the whole group: in one line, in full when it is opened. */
export function FindingLine({ state, fault }: { readonly state: CheckState; readonly fault: Fault }) {
  const [icon, tone] = looks[state];
  const { what, cause, next } = explain(shortenIds(fault));
  return (
    <Box
      component="details"
      sx={{
        '& summary': { minHeight: 44, display: 'flex', alignItems: 'center', gap: 1, cursor: 'pointer' },
        '& summary::after': { content: '"More"', ml: 'auto', color: 'primary.main', fontWeight: 600 },
        '&[open] summary::after': { content: '"Less"' },
      }}
    >
      <summary>
        <Tag icon={icon} tone={tone} wrap>
          {what}
        </Tag>
      </summary>
      <Box sx={{ pl: 3.5, pb: 1 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {cause}
        </Typography>
        <Typography variant="body2">
          {next}
          <MoreAbout fault={fault} />
        </Typography>
      </Box>
    </Box>
  );
}
