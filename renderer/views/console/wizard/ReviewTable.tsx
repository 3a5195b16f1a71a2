import type { MatchProfile } from '#shared/model/profile-match.ts';
import { Cell } from '../../../parts/Cell.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { LongTable } from '../../../parts/LongTable.tsx';
import { profileWord } from '../../profiles/match-words.ts';

const headings = ['Pack', 'Version', 'Profile'] as const;

/** Every pack of the chosen profiles, in which version, and which profile it comes from. */
export function ReviewTable({ chosen }: { readonly chosen: readonly MatchProfile[] }) {
  const rows = chosen.flatMap((profile) =>
    profile.layers.map((layer) => ({ ...layer, of: profileWord(profile) })),
  );
  return (
    <LongTable
      label="Profile configuration"
      rowsInView={5}
      headings={headings}
      keys={rows.map(({ name, of }, index) => `${index} ${of} ${name}`)}
      row={(index) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <LongRow index={index}>
            <Cell head>{row.displayName ?? row.name}</Cell>
            <Cell>{row.version}</Cell>
            <Cell>{row.of}</Cell>
          </LongRow>
        );
      }}
    />
  );
}
