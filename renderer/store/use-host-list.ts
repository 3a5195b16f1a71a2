import { useEffect, useMemo, useState } from 'react';
import type { HostDraft } from '#shared/model/registration.ts';
import { longestHostList, mostHostsInList } from '#shared/model/registration.ts';
import type { Fault } from '#shared/model/result.ts';
import { fail, isOk } from '#shared/model/result.ts';
import { useStores } from './use-stores.ts';

interface Read {
  readonly text: string;
  readonly drafts: readonly HostDraft[];
  readonly fault: Fault | null;
}

const nothing: Read = { text: '', drafts: [], fault: null };

export interface HostList extends Omit<Read, 'text'> {
  /** As it is typed. */
  readonly text: string;
  setText(text: string): void;
  /** Each on a line of its own, after what stands there; not those that do already. */
  add(ids: readonly string[]): void;
  addFile(file: File): Promise<void>;
  readonly isReading: boolean;
}

/** Edge host IDs as they are typed, pasted or in a file, with what else the file says of each. */
export function useHostList(): HostList {
  const { client } = useStores();
  const [text, setText] = useState('');
  /** Pairing keys are among it: they are not put where they can be read. */
  const [fromFile, setFromFile] = useState<ReadonlyMap<string, HostDraft>>(new Map());
  const [read, setRead] = useState(nothing);

  useEffect(() => {
    if (text === '') return undefined;
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

  const add = (ids: readonly string[]): void => {
    setText((before) => {
      const lines = before.split('\n').filter((line) => line.trim() !== '');
      const there = new Set(read.text === before ? read.drafts.map(({ hostId }) => hostId) : []);
      return [...lines, ...ids.filter((id) => !there.has(id))].join('\n');
    });
  };
  const found = text === '' ? nothing.drafts : read.drafts;
  const drafts = useMemo(() => found.map((draft) => fromFile.get(draft.hostId) ?? draft), [found, fromFile]);
  return {
    ...{ text, add, drafts, fault: read.fault },
    setText: (next) => {
      setText(next);
      setRead((before) => ({ ...before, fault: null }));
    },
    isReading: text !== '' && read.text !== text,
    addFile: async (file) => {
      const result =
        file.size > longestHostList
          ? fail('list-too-long', { most: mostHostsInList })
          : await client.call('registrations.readList', { text: await file.text() });
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
