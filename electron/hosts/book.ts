import { isDeepStrictEqual } from 'node:util';
import type { Alarm, HostRecord } from '#shared/model/host.ts';
import { alarmsOf, isFull, meetingPlaces } from './alarms.ts';
import type { Records } from './identity.ts';

/** The list of records, with the alarms that they raise together. A change costs what it changes, however long the list. */
export interface Book {
  list(): Records;
  get(key: string): HostRecord | null;
  /** One that is in it, by its key, or one more. */
  set(host: HostRecord): void;
  /** The whole list anew; who is the same object in both has not changed. */
  write(next: Records): void;
}

/** Null: it was not there; it is there no more. */
export interface Change {
  readonly before: HostRecord | null;
  readonly after: HostRecord | null;
}

const sayTheSame = (a: readonly Alarm[], b: readonly Alarm[]): boolean =>
  a.length === b.length &&
  a.every(({ code, others }, at) => code === b[at]?.code && others.join() === b[at].others.join());

/** `onChange` is told whenever the list has changed. */
export function createBook(onChange: (changes: readonly Change[]) => void): Book {
  let records: Records = [];
  /** Where each stands: hosts are asked for by key some hundred times each while a large group is linked. */
  let places = new Map<string, number>();
  /** Keys of all that share a certificate or an ID: alarms are about those only. */
  const meeting = new Map<string, Set<string>>();

  const get = (key: string): HostRecord | null => records[places.get(key) ?? -1] ?? null;
  const membersOf = (name: string): HostRecord[] =>
    [...(meeting.get(name) ?? [])].flatMap((key) => get(key) ?? []);

  /** Notes who meets whom; answers where somebody came, left or turned into another. */
  const move = ({ before, after }: Change): readonly string[] => {
    const [left, entered] = [before, after].map((host) => (host ? meetingPlaces(host) : null));
    if (isDeepStrictEqual(left, entered)) return [];
    for (const name of left?.names ?? []) {
      const members = meeting.get(name);
      members?.delete(before?.key ?? '');
      if (members?.size === 0) meeting.delete(name);
    }
    for (const name of entered?.names ?? [])
      meeting.set(name, (meeting.get(name) ?? new Set()).add(after?.key ?? ''));
    return [...(left?.names ?? []), ...(entered?.names ?? [])];
  };

  /** `isStillFull`: names as many as it may, and before those who came last. */
  const raiseAlarms = (stirred: ReadonlySet<string>, isStillFull: (host: HostRecord) => boolean): void => {
    const next = [...records];
    const groups = new Map<string, Records>();
    const groupOf = (name: string): Records => {
      const group = groups.get(name) ?? membersOf(name);
      groups.set(name, group);
      return group;
    };
    for (const host of [...stirred].flatMap(groupOf)) {
      if (isStillFull(host)) continue;
      const alarms = alarmsOf(host, meetingPlaces(host).names.map(groupOf));
      const place = places.get(host.key);
      if (place !== undefined && !sayTheSame(alarms, host.alarms)) next[place] = { ...host, alarms };
    }
    records = next;
  };

  const take = (next: Records, changes: readonly Change[]): void => {
    records = next;
    const stirred = new Set(changes.flatMap(move));
    // One device that answers for a whole network: who knows eight of it already learns nothing by one more.
    const hasOnlyGrown = changes.every(({ before }) => before === null);
    if (stirred.size > 0)
      raiseAlarms(stirred, (host) => hasOnlyGrown && host.hostId === null && isFull(host.alarms));
    onChange(changes);
  };

  return {
    list: () => records,
    get,
    set: (host) => {
      const place = places.get(host.key) ?? records.length;
      const before = get(host.key);
      if (before === host) return;
      places.set(host.key, place);
      take(before ? records.with(place, host) : [...records, host], [{ before, after: host }]);
    },
    write: (next) => {
      const was = records;
      const stay = was.every(({ key }, at) => next[at]?.key === key);
      const known = stay ? null : new Map(was.map((host) => [host.key, host]));
      const beforeOf = (host: HostRecord, at: number) => (known ? known.get(host.key) : was[at]) ?? null;
      const changes = next.flatMap((after, at): Change[] => {
        const before = beforeOf(after, at);
        return before === after ? [] : [{ before, after }];
      });
      if (stay) for (let at = was.length; at < next.length; at += 1) places.set(next[at]?.key ?? '', at);
      else places = new Map(next.map(({ key }, at) => [key, at]));
      const gone = known ? was.filter(({ key }) => !places.has(key)) : [];
      take(next, [...gone.map((before) => ({ before, after: null })), ...changes]);
    },
  };
}
