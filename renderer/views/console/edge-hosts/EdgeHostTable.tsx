import { nameList } from '#shared/model/names.ts';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import { ActionsMenu } from '../../../parts/ActionsMenu.tsx';
import { Cell } from '../../../parts/Cell.tsx';
import { HostName } from '../../../parts/HostName.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { LongTable } from '../../../parts/LongTable.tsx';
import { WordTag } from '../../../parts/WordTag.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { vendorWord } from './host-words.ts';

const headings = ['Edge host', 'State', 'Health', 'Cluster', 'Tags', 'Actions'] as const;
const columns = [
  undefined,
  { xs: 112, lg: 136 },
  { xs: 112, lg: 136 },
  { xs: 112, lg: 160 },
  { xs: 144, lg: 224 },
  88,
];
const anywhere = { overflowWrap: 'anywhere' } as const;
const none: readonly PaletteHost[] = [];

export interface EdgeHostTableProps {
  /** Null: not read yet. */
  readonly hosts: readonly PaletteHost[] | null;
  onDelete(host: PaletteHost): void;
}

/** What else tells it from others: its name where it has one of its own, and where it answers. */
const secondLine = ({ id, name, address }: PaletteHost): string =>
  [...(name === id ? [] : [name]), ...(address === null ? [] : [address])].join(' · ');

/** vendor: Palette > Clusters > Edge Hosts tab. */
export function EdgeHostTable({ hosts, onDelete }: EdgeHostTableProps) {
  const { clipboard } = useStores();
  const rows = hosts ?? none;
  return (
    <LongTable
      label="Edge hosts"
      rowsInView={4}
      headings={headings}
      columns={columns}
      awaited={hosts === null ? 3 : 0}
      nothing="No edge host in this project yet. One that is registered stands here."
      keys={rows.map(({ id }) => id)}
      row={(index) => {
        const host = rows[index];
        return (
          host && (
            <LongRow key={host.id} index={index}>
              <Cell head>
                <HostName id={host.id} strong onCopy={clipboard.copy} />
                <div className="fl-second fl-cut">{secondLine(host)}</div>
              </Cell>
              <Cell>
                <WordTag word={vendorWord(host.state)} />
              </Cell>
              <Cell>
                <WordTag word={vendorWord(host.health)} />
              </Cell>
              <Cell style={anywhere}>{host.cluster ?? '–'}</Cell>
              <Cell style={anywhere}>{nameList(host.tags) || '–'}</Cell>
              <Cell right bare>
                <ActionsMenu
                  of={host.id}
                  actions={[
                    {
                      ...{ label: 'Delete…', danger: true, run: () => onDelete(host) },
                      reason:
                        host.state === 'in-use'
                          ? 'A cluster uses it. Remove it from the cluster in Palette first.'
                          : null,
                    },
                  ]}
                />
              </Cell>
            </LongRow>
          )
        );
      }}
    />
  );
}
