import { useState } from 'react';
import Typography from '@mui/material/Typography';
import type { QueueDraft } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { Field } from '../../../parts/Field.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { mono } from '../../../parts/mono.ts';
import { tagsIn, tagsText } from '../../../parts/typed-tags.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { RoleFields } from '../sites/RoleFields.tsx';
import { TokenFields } from '../tokens/TokenFields.tsx';

type DraftOf<K extends QueueDraft['kind']> = Extract<QueueDraft, { kind: K }>;
type HostDraft = DraftOf<'edge-host'> | DraftOf<'site'>;

interface FieldsProps<D extends QueueDraft> {
  readonly draft: D;
  onChange(draft: D): void;
}

function TagsField({ tags, onChange }: { readonly tags: readonly string[]; onChange(tags: string[]): void }) {
  const [text, setText] = useState(tagsText(tags));
  return (
    <Field
      label="Tags (key or key:value, apart by commas)"
      maxLength={2_000}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(tagsIn(next));
      }}
    />
  );
}

function HostFields({ draft, hasKey, onChange }: FieldsProps<HostDraft> & { readonly hasKey: boolean }) {
  return (
    <>
      <Typography sx={{ fontFamily: mono, overflowWrap: 'anywhere' }}>{draft.hostId}</Typography>
      <Field
        label="Name (optional)"
        maxLength={256}
        value={draft.name ?? ''}
        onChange={(name) => onChange({ ...draft, name: name === '' ? null : name })}
      />
      <TagsField tags={draft.tags} onChange={(tags) => onChange({ ...draft, tags })} />
      <SecretField
        label={hasKey ? 'Another pairing key (empty: as given)' : 'Pairing key (optional)'}
        maxLength={1_024}
        value={draft.pairingKey ?? ''}
        onChange={(key) => onChange({ ...draft, pairingKey: key === '' ? null : key })}
      />
      {draft.kind === 'site' && (
        <>
          <QueuedSite site={draft.site} onChange={(site) => onChange({ ...draft, site })} />
          <RoleFields
            pool={draft.pool}
            how={draft.how}
            onChange={(role) => onChange({ ...draft, ...role })}
          />
        </>
      )}
    </>
  );
}

interface QueuedSiteProps {
  readonly site: RegistrationSite;
  onChange(site: RegistrationSite): void;
}

/** An entry has its site as it was when it was queued: one that was mended since has to be taken anew. */
function QueuedSite({ site, onChange }: QueuedSiteProps) {
  const sites = useFeed((state) => state.sites) ?? [];
  const [queued] = useState(site);
  const now = sites.find((each) => each === site);
  return (
    <Picker
      label="Site"
      minWidth={240}
      maxWidth={360}
      options={[
        ['', `${queued.name}, as it was queued`],
        ...sites.map(({ id, name }) => [id, `${name}, as it is now`] as const),
      ]}
      value={now?.id ?? ''}
      onPick={(id) => onChange(sites.find((each) => each.id === id) ?? queued)}
    />
  );
}

function DecisionFields({ draft, onChange }: FieldsProps<DraftOf<'pairing'>>) {
  const { decision } = draft;
  if (decision.is === 'reject')
    return <Typography>A rejection has nothing to change. Remove it, if it shall not be sent.</Typography>;
  const change = (over: Partial<typeof decision>): void =>
    onChange({ ...draft, decision: { ...decision, ...over } });
  return (
    <>
      <Field
        label="Cluster name"
        maxLength={256}
        value={decision.name}
        onChange={(name) => change({ name })}
      />
      <Field
        label="Description (optional)"
        maxLength={2_000}
        value={decision.description}
        onChange={(description) => change({ description })}
      />
      <TagsField tags={decision.tags} onChange={(tags) => change({ tags })} />
    </>
  );
}

export interface EntryFieldsProps extends FieldsProps<QueueDraft> {
  /** A pairing key was given for it. */
  readonly hasKey: boolean;
}

/** What of an entry can be another, by kind. */
export function EntryFields({ draft, hasKey, onChange }: EntryFieldsProps) {
  switch (draft.kind) {
    case 'edge-host':
    case 'site':
      return <HostFields {...{ draft, hasKey, onChange }} />;
    case 'token':
      return <TokenFields text={draft} onChange={(text) => onChange({ ...draft, ...text })} />;
    case 'pairing':
      return <DecisionFields {...{ draft, onChange }} />;
  }
}
