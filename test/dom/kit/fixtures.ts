import type { AppState } from '#shared/contract/topics.ts';
import type { HostRecord, Peer } from '#shared/model/host.ts';
import { trueMeasures } from '#shared/model/labels/measures.ts';
import { linkedTo, peer as anyPeer, record } from '#test/kit/host-record.ts';

/** Looks random, is the same every time, and differs in every digit from one n to the next. */
const hex = (n: number, length: number): string =>
  Array.from({ length }, (_, i) => (((n + 1) * 2654435761 * (i + 7)) >>> 9) % 16)
    .map((digit) => digit.toString(16))
    .join('');

export const hostIdOf = (n: number): string => `edge-${hex(n, 32)}`;

/** A host at 127.77.0.n, signed in to, not linked. */
export const hostRecord = (n: number, over: Partial<HostRecord> = {}): HostRecord =>
  record({
    key: `k${n}`,
    hostId: hostIdOf(n),
    address: `127.77.0.${n}`,
    certSha256: hex(n + 100, 64),
    sources: ['sweep'],
    ...over,
  });

/** Seen, compared by nobody: nothing but its certificate is known. */
export const newHost = (n: number): HostRecord =>
  hostRecord(n, {
    hostId: null,
    trust: { state: 'new' },
    session: { state: 'signed-out', username: null, fault: null },
    facts: null,
    link: null,
  });

export const peer = (n: number, over: Partial<Peer> = {}): Peer =>
  anyPeer({ id: hostIdOf(n), ip: `127.77.0.${n}`, ...over });

export const leader = (n: number, followers: readonly Peer[], over: Partial<HostRecord> = {}): HostRecord =>
  hostRecord(n, {
    tokenRequested: true,
    link: linkedTo(...followers),
    ...over,
  });

export const follower = (n: number, leads: number, over: Partial<HostRecord> = {}): HostRecord =>
  hostRecord(n, {
    link: linkedTo(peer(leads, { role: 'leader' })),
    ...over,
  });

export const appState = (over: Partial<AppState> = {}): AppState => ({
  version: '0.1.0',
  build: 'abcdef123456',
  shell: 'test',
  capabilities: { clipboardClear: false, opensPages: false },
  settings: {
    ...{ theme: 'light', lockAfterMinutes: 15, siteName: '', qrTemplate: '' },
    labelMeasures: trueMeasures,
  },
  demo: null,
  siteUsername: null,
  vault: { state: 'absent', kind: 'passphrase', remembered: null },
  look: { state: 'unasked', at: null },
  troubles: [],
  dataDir: '/home/tech/.local/share/fieldlink',
  opened: [],
  runtime: { node: '24.1.0', electron: null, chromium: null, system: 'Linux (6.1), x64' },
  ...over,
});
