import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { shortHostId } from '#shared/model/names.ts';
import type { RunItem } from '#shared/model/run.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { StateTag } from './StateTag.tsx';
import type { RunGroup } from './run-groups.ts';

const fewNames = 3;

/** The hosts of a group: a few by name, all of them on demand. */
function Names({ items }: { readonly items: readonly RunItem[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, fewNames);
  const more = items.length - shown.length;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Typography variant="body2" component="div" sx={{ flex: 1, color: 'text.secondary', py: 0.75 }}>
        {shown.map(({ key, label }, at) => (
          <Box component="span" key={key} title={label} sx={{ display: 'inline-block', mr: 0.75 }}>
            {shortHostId(label)}
            {(at < shown.length - 1 || more > 0) && ','}
          </Box>
        ))}
        {more > 0 && `and ${more} more`}
      </Typography>
      {items.length > fewNames && (
        <Button size="small" aria-expanded={all} sx={{ flex: 'none' }} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      )}
    </Box>
  );
}

/** One line per host, or per many that fared alike; beside a bad end its reason in full. */
export function RunGroups({ groups }: { readonly groups: readonly RunGroup[] }) {
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, fontSize: '0.9375rem' }}
    >
      {groups.map(({ key, items, fault }) => (
        <Box
          component="li"
          key={key}
          sx={{
            display: 'grid',
            gridTemplateColumns: '176px 168px minmax(0, 1fr)',
            columnGap: 2,
            alignItems: 'start',
          }}
        >
          {items.length === 1 ? (
            <span title={items[0].label}>{shortHostId(items[0].label)}</span>
          ) : (
            <Box sx={{ fontWeight: 600 }}>{items.length} hosts</Box>
          )}
          <StateTag item={items[0]} />
          {(fault !== null || items.length > 1) && (
            <Box>
              {fault && <FaultText fault={fault} />}
              {items.length > 1 && <Names items={items} />}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
