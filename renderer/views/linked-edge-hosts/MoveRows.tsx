import Box from '@mui/material/Box';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { MoveRow } from '#shared/model/move-plan.ts';
import type { Fault } from '#shared/model/result.ts';
import { shortHostId } from '#shared/model/names.ts';
import { LongList } from '../../parts/LongList.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { Tone } from '../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { doesWords } from './move-words.ts';

const looks: Record<MoveRow['state'], readonly [SvgIconComponent, Tone]> = {
  pass: [CheckIcon, 'good'],
  warn: [WarningIcon, 'warn'],
  fail: [BlockIcon, 'bad'],
};

const order: readonly MoveRow['state'][] = ['fail', 'warn', 'pass'];

/** The name stands before it already. */
function reasonWords(why: Fault): string {
  const words = reasonOf({ ...why, params: { ...why.params, host: 'this host' } }) ?? '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Row({ row: { id, ip, does, state, fault } }: { readonly row: MoveRow }) {
  const [icon, tone] = looks[state];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(176px, 208px) 1fr',
        alignItems: 'center',
        columnGap: 2,
        minHeight: 56,
        px: 2,
        py: 0.75,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }} title={id}>
          {shortHostId(id)}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{ip}</Box>
      </Box>
      <Box>
        <Tag icon={icon} tone={tone}>
          {state === 'fail' ? 'Cannot move' : doesWords[does]}
        </Tag>
        {fault && <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{reasonWords(fault)}</Box>}
      </Box>
    </Box>
  );
}

/** Every host of the group and what becomes of it; what stands in the way comes first. */
export function MoveRows({ rows }: { readonly rows: readonly MoveRow[] }) {
  const sorted = [...rows].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <LongList
      label="Hosts to move"
      keys={sorted.map(({ name }) => name)}
      height={57}
      item={(index) => sorted[index] && <Row row={sorted[index]} />}
    />
  );
}
