import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useFeed, useStores } from '../../../store/use-stores.ts';

interface Read {
  readonly text: string;
  readonly drafts: readonly HostDraft[];
  readonly fault: Fault | null;
}

const nothing: Read = { text: '', drafts: [], fault: null };

/** `site:4, spare` as a person types tags. */
const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

const merged = (all: readonly string[], own: readonly string[]): string[] => [...new Set([...all, ...own])];

/** Edge hosts that are to be registered, as they are typed in, and what speaks against each. `listed`: IDs that Palette has. */
export function useHostDrafts(listed: readonly string[]) {
  const { client } = useStores();
  const hosts = useFeed((state) => state.hosts);
  const [text, setText] = useState('');
  const [tags, setTags] = useState('');
  /** By edge host ID, as typed. */
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  /** What else a file said of an ID; pairing keys are not put where they can be read. */
  const [fromFile, setFromFile] = useState<ReadonlyMap<string, HostDraft>>(new Map());
  const [read, setRead] = useState(nothing);

  useEffect(() => {
    let isOld = false;
    void client.call('registrations.readList', { text }).then((result) => {
      if (isOld) return;
      setRead(
        isOk(result) ? { text, drafts: result.ok, fault: null } : { text, drafts: [], fault: result.error },
      );
    });
    return () => {
      isOld = true;
    };
  }, [client, text]);

  const drafts = useMemo((): readonly HostDraft[] => {
    return read.drafts.map((draft) => {
      const known = fromFile.get(draft.hostId) ?? draft;
      const pairingKey = keys.get(draft.hostId) ?? known.pairingKey;
      return { ...known, tags: merged(tagsIn(tags), known.tags), pairingKey };
    });
  }, [read, fromFile, tags, keys]);
  const findings = useMemo((): readonly (readonly Finding[])[] => {
    const seen = (hosts ?? []).flatMap(({ hostId }) => hostId ?? []);
    return checkDrafts(drafts, { seen, listed });
  }, [drafts, hosts, listed]);

  const add = (ids: readonly string[]): void => {
    setText((before) => {
      const lines = before.split('\n').filter((line) => line.trim() !== '');
      const there = new Set(read.text === before ? read.drafts.map(({ hostId }) => hostId) : []);
      return [...lines, ...ids.filter((id) => !there.has(id))].join('\n');
    });
  };
  /** Nothing typed: the one of the file counts, if there is one. */
  const setKey = (hostId: string, key: string): void => {
    setKeys((before) => {
      const next = new Map(before);
      if (key === '') next.delete(hostId);
      else next.set(hostId, key);
      return next;
    });
  };
  return {
    ...{ text, setText, tags, setTags, keys, setKey, drafts, findings, add },
    fault: read.fault,
    isReading: read.text !== text,
    addFile: async (file: File): Promise<void> => {
      const result = await client.call('registrations.readList', { text: await file.text() });
      if (!isOk(result)) {
        setRead((before) => ({ ...before, fault: result.error }));
        return;
      }
      setFromFile(
        (before) => new Map([...before, ...result.ok.map((draft) => [draft.hostId, draft] as const)]),
      );
      add(result.ok.map(({ hostId }) => hostId));
    },
  };
}
