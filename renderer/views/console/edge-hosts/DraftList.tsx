import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Finding } from '#shared/model/finding.ts';
import { nameList, shortHostId } from '#shared/model/names.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { Findings } from '../../../parts/Findings.tsx';
import { FoundTag } from '../../../parts/FoundTag.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { mono } from '../../../parts/mono.ts';

export interface DraftListProps {
  readonly drafts: readonly HostDraft[];
  /** Of each draft, in the same order. */
  readonly findings: readonly (readonly Finding[])[];
  /** Pairing keys as typed, by edge host ID. */
  readonly keys: ReadonlyMap<string, string>;
  onKey(hostId: string, key: string): void;
}

interface DraftItemProps {
  readonly draft: HostDraft;
  readonly findings: readonly Finding[];
  readonly typedKey: string;
  onKey(key: string): void;
}

function DraftItem({ draft, findings, typedKey, onKey }: DraftItemProps) {
  const { hostId, name, tags, pairingKey } = draft;
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const more = [name ?? '', nameList(tags), pairingKey === null ? '' : 'with pairing key'].filter(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, px: 1.5, py: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Box component="code" sx={{ flex: 1, minWidth: 0, fontFamily: mono, overflowWrap: 'anywhere' }}>
          {hostId}
        </Box>
        <FoundTag findings={findings} />
        <Button
          aria-label={`Pairing key of ${hostId}`}
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          Pairing key
        </Button>
      </Box>
      {isAsked && (
        <Box sx={{ maxWidth: 480, mb: 1 }}>
          <SecretField
            label={`Pairing key of ${shortHostId(hostId)}`}
            autoFocus
            maxLength={1_024}
            value={typedKey}
            onChange={onKey}
          />
        </Box>
      )}
      {more.length > 0 && <span className="fl-second">{more.join(' · ')}</span>}
      {findings.length > 0 && <Findings id={id} findings={findings} />}
    </Box>
  );
}

/** The IDs as Fieldlink understood them, each with what speaks against it. */
export function DraftList({ drafts, findings, keys, onKey }: DraftListProps) {
  return (
    <LongList
      label="Edge hosts to register"
      // The same ID twice is one of the things that are found.
      keys={drafts.map(({ hostId }, index) => `${index} ${hostId}`)}
      height={56}
      least={112}
      item={(index) => {
        const draft = drafts[index];
        if (!draft) return null;
        const { hostId } = draft;
        return (
          <DraftItem
            draft={draft}
            findings={findings[index] ?? []}
            typedKey={keys.get(hostId) ?? ''}
            onKey={(key) => onKey(hostId, key)}
          />
        );
      }}
    />
  );
}
