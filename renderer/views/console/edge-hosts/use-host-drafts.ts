import { useMemo, useState } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import type { HostDraft } from '#shared/model/registration.ts';
import { checkDrafts } from '#shared/model/registration-rules.ts';
import { useHostList } from '../../../store/use-host-list.ts';
import { tagsIn } from '../../../parts/typed-tags.ts';
import { useFeed } from '../../../store/use-stores.ts';

const merged = (all: readonly string[], own: readonly string[]): string[] => [...new Set([...all, ...own])];

/** Edge hosts that are to be registered, as they are typed in, and what speaks against each. `listed`: IDs that Palette has. */
export function useHostDrafts(listed: readonly string[]) {
  const list = useHostList();
  const hosts = useFeed((state) => state.hosts);
  const [tags, setTags] = useState('');
  /** By edge host ID, as typed. */
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());

  const drafts = useMemo((): readonly HostDraft[] => {
    return list.drafts.map((draft) => ({
      ...draft,
      tags: merged(tagsIn(tags), draft.tags),
      pairingKey: keys.get(draft.hostId) ?? draft.pairingKey,
    }));
  }, [list.drafts, tags, keys]);
  const findings = useMemo((): readonly (readonly Finding[])[] => {
    const seen = (hosts ?? []).flatMap(({ hostId }) => hostId ?? []);
    return checkDrafts(drafts, { seen, listed });
  }, [drafts, hosts, listed]);

  /** Nothing typed: the one of the file counts, if there is one. */
  const setKey = (hostId: string, key: string): void => {
    setKeys((before) => {
      const next = new Map(before);
      if (key === '') next.delete(hostId);
      else next.set(hostId, key);
      return next;
    });
  };
  return { ...list, tags, setTags, keys, setKey, drafts, findings };
}
