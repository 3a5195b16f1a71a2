import type { BundleFile, ContentCheck, HostContent } from './content.ts';
import type { Finding } from './finding.ts';
import type { HostRecord } from './host.ts';
import type { Verdict } from './link-rules.ts';
import { canAsk, isLocal } from './link-rules.ts';
import { hostLabel, nameList } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { leaderOf, roleOf } from './role.ts';
import { sizeWord } from './sizes.ts';

/** vendor: Link Hosts: content goes to the leader, or to a host that is linked to nobody; in a cluster every control plane leads. */
export const canTakeContent = (host: HostRecord): Verdict =>
  canAsk(host) ??
  isLocal(host) ??
  (roleOf(host) === 'follower'
    ? fault('content-at-leader', { host: hostLabel(host), leader: leaderOf(host)?.ip ?? '' })
    : null);

export interface Partition {
  readonly mountPoint?: string | undefined;
  /** GB, in whole numbers (inferred: the vendor names no unit). */
  readonly freeSpace?: number | undefined;
}

/** vendor: content lies under /usr/local/spectrocloud. */
const contentFolder = '/usr/local/spectrocloud';
const gigabyte = 1_000_000_000;

const holds = (mountPoint: string): boolean =>
  mountPoint === '/' || `${contentFolder}/`.startsWith(`${mountPoint.replace(/\/+$/, '')}/`);

/** Free bytes where content goes to: of the partition mounted closest above it. Null: the host does not tell. */
export function freeBytesOf(partitions: readonly Partition[]): number | null {
  const there = partitions
    .filter(({ mountPoint }) => mountPoint !== undefined && holds(mountPoint))
    .sort((a, b) => (b.mountPoint ?? '').length - (a.mountPoint ?? '').length);
  const free = there[0]?.freeSpace;
  return free === undefined ? null : free * gigabyte;
}

/** The same content under any name. */
export const isSameContent = (content: HostContent | null, sha256: string): boolean =>
  content?.sha256?.toLowerCase() === sha256;

/** Whole gigabytes are told, so there may be almost one more. */
const isTooSmall = (free: number, bytes: number): boolean => bytes >= free + gigabyte;

/** Unpacked it takes about as much again, and both are there at once (vendor: the host extracts what it was sent). */
const withUnpacked = 2;

type Asked = Omit<ContentCheck, 'findings'> & {
  readonly host: HostRecord;
  /** Why this is no bundle, or no signature, at all. */
  readonly flaws: readonly Fault[];
  /** Free bytes of those that get it from there, as far as they tell. */
  readonly followers: readonly { readonly host: HostRecord; readonly freeBytes: number | null }[];
  /** The signature is of a kind that only the host can check. */
  readonly isUnproved: boolean;
};

const refuses = (why: Fault): Finding => ({ weight: 'refuses', fault: why });
const warns = (why: Fault): Finding => ({ weight: 'warns', fault: why });

function clash(label: string, file: BundleFile, before: HostContent | null): Finding[] {
  if (before?.fileName !== file.name) return [];
  const params = { host: label, file: file.name };
  if (before.bytes === file.bytes) return [warns(fault('content-there-perhaps', params))];
  return [refuses(fault('content-name-taken', params))];
}

function space(label: string, { bytes }: BundleFile, freeBytes: number | null): Finding[] {
  const needed = { host: label, needed: sizeWord(withUnpacked * bytes) };
  if (freeBytes === null) return [warns(fault('space-unknown', needed))];
  const free = sizeWord(freeBytes);
  if (isTooSmall(freeBytes, bytes))
    return [refuses(fault('space-missing', { host: label, free, needed: sizeWord(bytes) }))];
  return withUnpacked * bytes > freeBytes ? [warns(fault('space-tight', { ...needed, free }))] : [];
}

/** They can be given room later: what they lack holds up their sync, not the upload. */
function spaceAtFollowers({ file, followers }: Asked): Finding[] {
  const short = followers.filter(({ freeBytes }) => freeBytes !== null && isTooSmall(freeBytes, file.bytes));
  const hosts = nameList(short.map(({ host }) => hostLabel(host)));
  return short.length === 0
    ? []
    : [warns(fault('space-missing-at-followers', { hosts, needed: sizeWord(file.bytes) }))];
}

function signing(label: string, { signature, wantsSignature, isUnproved }: Asked): Finding[] {
  if (wantsSignature === true && !signature) return [refuses(fault('signature-missing', { host: label }))];
  if (wantsSignature === false && signature) return [warns(fault('signature-unwanted', { host: label }))];
  if (isUnproved) return [warns(fault('signature-unproved', { host: label }))];
  return [];
}

/** All that speaks against an upload, or should be known before it; what refuses comes first. */
export function findingsOf(asked: Asked): readonly Finding[] {
  const { host, file, before, freeBytes, flaws } = asked;
  const label = hostLabel(host);
  const verdict = canTakeContent(host);
  const found = [
    ...(verdict ? [refuses(verdict)] : []),
    ...flaws.map(refuses),
    ...(verdict ? [] : [...clash(label, file, before), ...space(label, file, freeBytes)]),
    ...(verdict ? [] : [...spaceAtFollowers(asked), ...signing(label, asked)]),
  ];
  return found.sort((a, b) => Number(b.weight === 'refuses') - Number(a.weight === 'refuses'));
}
