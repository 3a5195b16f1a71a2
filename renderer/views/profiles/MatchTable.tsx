import { useMemo } from 'react';
import Box from '@mui/material/Box';
import type { LayerVerdict } from '#shared/model/profile-match.ts';
import { Cell } from '../../parts/Cell.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { VerdictTag } from './VerdictTag.tsx';
import { worstFirst } from './match-words.ts';
import type { PackNames } from './match-words.ts';

const headings = ['Layer', 'Local cluster', 'Palette', 'Verdict'] as const;
const columns = [undefined, 168, 168, 192];

export interface MatchTableProps {
  /** As `compareLayers` and `matchProfiles` answer them. */
  readonly layers: readonly LayerVerdict[];
  readonly names: PackNames;
}

/** Layer by layer, as in the vendor's own table of what matches; what does not, comes first. */
export function MatchTable({ layers, names }: MatchTableProps) {
  const rows = useMemo(() => worstFirst(layers), [layers]);
  return (
    <LongTable
      label="Layers"
      rowsInView={5}
      columns={columns}
      headings={headings}
      keys={rows.map(({ name, verdict }, index) => `${index} ${name} ${verdict}`)}
      nothing="The cluster tells of no layers, and no profile is chosen."
      row={(index) => {
        const row = rows[index];
        if (!row) return null;
        const shown = names.get(row.name);
        return (
          <LongRow index={index}>
            <Cell head>
              {shown ?? row.name}
              {shown !== undefined && (
                <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 400 }}>{row.name}</Box>
              )}
            </Cell>
            <Cell>{row.local ?? '–'}</Cell>
            <Cell>{row.palette ?? '–'}</Cell>
            <Cell oneLine>
              <VerdictTag verdict={row.verdict} />
            </Cell>
          </LongRow>
        );
      }}
    />
  );
}
