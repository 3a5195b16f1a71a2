import { useId } from 'react';
import Box from '@mui/material/Box';
import type { Finding } from '#shared/model/finding.ts';
import { nameList } from '#shared/model/names.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { Findings } from '../../../parts/Findings.tsx';
import { FoundTag } from '../../../parts/FoundTag.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { mono } from '../../../parts/mono.ts';

export interface DraftListProps {
  readonly drafts: readonly HostDraft[];
  /** Of each draft, in the same order. */
  readonly findings: readonly (readonly Finding[])[];
}

interface DraftItemProps {
  readonly draft: HostDraft;
  readonly findings: readonly Finding[];
}

function DraftItem({ draft: { hostId, name, tags, pairingKey }, findings }: DraftItemProps) {
  const id = useId();
  const more = [name ?? '', nameList(tags), pairingKey === null ? '' : 'with pairing key'].filter(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, px: 1.5, py: 1 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Box component="code" sx={{ flex: 1, minWidth: 0, fontFamily: mono, overflowWrap: 'anywhere' }}>
          {hostId}
        </Box>
        <FoundTag findings={findings} />
      </Box>
      {more.length > 0 && <span className="fl-second">{more.join(' · ')}</span>}
      {findings.length > 0 && <Findings id={id} findings={findings} />}
    </Box>
  );
}

/** The IDs as Fieldlink understood them, each with what speaks against it. */
export function DraftList({ drafts, findings }: DraftListProps) {
  return (
    <LongList
      label="Edge hosts to register"
      // The same ID twice is one of the things that are found.
      keys={drafts.map(({ hostId }, index) => `${index} ${hostId}`)}
      height={44}
      least={112}
      item={(index) => {
        const draft = drafts[index];
        return draft && <DraftItem draft={draft} findings={findings[index] ?? []} />;
      }}
    />
  );
}
