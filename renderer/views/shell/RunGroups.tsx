import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { nameList, shortHostId } from '#shared/model/names.ts';
import type { RunItem } from '#shared/model/run.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { StateTag } from './StateTag.tsx';
import type { RunGroup } from './run-groups.ts';

const fewNames = 4;

/** The hosts of a group: a few by name, all of them on demand. */
function Names({ items }: { readonly items: readonly RunItem[] }) {
  const [all, setAll] = useState(false);
  const names = items.map(({ label }) => shortHostId(label));
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Typography
        variant="body2"
        sx={{ flex: 1, color: 'text.secondary', py: 0.75, overflowWrap: 'anywhere' }}
      >
        {nameList(names, all ? names.length : fewNames)}
      </Typography>
      {names.length > fewNames && (
        <Button size="small" aria-expanded={all} sx={{ flex: 'none' }} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${names.length}`}
        </Button>
      )}
    </Box>
  );
}

/** One line per host, or per many that fared alike; under a line that ended badly its reason in full. */
export function RunGroups({ groups }: { readonly groups: readonly RunGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75, fontSize: '0.9375rem' }}
    >
      {groups.map(({ key, items, fault }) => (
        <Box
          component="li"
          key={key}
          sx={{ display: 'grid', gridTemplateColumns: '200px 1fr', gap: 2, alignItems: 'start' }}
        >
          {items.length === 1 ? (
            <span title={items[0].label}>{shortHostId(items[0].label)}</span>
          ) : (
            <Box sx={{ fontWeight: 600 }}>{items.length} hosts</Box>
          )}
          <Box>
            <StateTag item={items[0]} />
            {fault && <FaultText fault={fault} />}
            {items.length > 1 && <Names items={items} />}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
