import Box from '@mui/material/Box';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { shortHostId } from '#shared/model/names.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { RunItem } from '#shared/model/run.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { itemWord } from './run-words.ts';

function StateTag({ item }: { readonly item: RunItem }) {
  if (item.end === null)
    return (
      <Tag icon={HourglassIcon} tone="quiet">
        {itemWord(item)}
      </Tag>
    );
  return isGoodEnd(item.end) ? (
    <Tag icon={CheckIcon} tone="good">
      {itemWord(item)}
    </Tag>
  ) : (
    <Tag icon={BlockIcon} tone="bad">
      {itemWord(item)}
    </Tag>
  );
}

/** One line per host; under a line that ended badly its reason in full. */
export function RunItems({ items }: { readonly items: readonly RunItem[] }) {
  if (items.length === 0) return null;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75, fontSize: '0.9375rem' }}
    >
      {items.map((item) => (
        <li key={item.key}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '200px 1fr', gap: 2, alignItems: 'start' }}>
            <span title={item.label}>{shortHostId(item.label)}</span>
            <Box>
              <StateTag item={item} />
              {item.fault && <FaultText fault={item.fault} />}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}
