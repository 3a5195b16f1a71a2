import type { ConsoleCluster } from '#shared/model/palette.ts';
import { nameList } from '#shared/model/names.ts';
import { Cell } from '../../../parts/Cell.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { LongTable } from '../../../parts/LongTable.tsx';
import { WordTag } from '../../../parts/WordTag.tsx';

const headings = ['Name', 'State', 'Health', 'Tags'] as const;
const columns = [undefined, { xs: 152, lg: 184 }, { xs: 136, lg: 168 }, { xs: 224, lg: 280 }];
const anywhere = { overflowWrap: 'anywhere' } as const;
const none: readonly ConsoleCluster[] = [];

/** What the console manages in this project; null: not read yet. */
export function ClusterTable({ clusters }: { readonly clusters: readonly ConsoleCluster[] | null }) {
  const rows = clusters ?? none;
  return (
    <LongTable
      label="Clusters"
      rowsInView={3}
      headings={headings}
      columns={columns}
      awaited={clusters === null ? 3 : 0}
      nothing="No cluster in this project yet. A cluster that is paired stands here."
      keys={rows.map(({ uid }) => uid)}
      row={(index) => {
        const cluster = rows[index];
        return (
          cluster && (
            <LongRow key={cluster.uid} index={index}>
              <Cell head style={anywhere}>
                <span className="fl-strong">{cluster.name}</span>
              </Cell>
              <Cell>
                <WordTag word={cluster.state} />
              </Cell>
              <Cell>
                <WordTag word={cluster.health} />
              </Cell>
              <Cell style={anywhere}>{nameList(cluster.tags) || '–'}</Cell>
            </LongRow>
          )
        );
      }}
    />
  );
}
