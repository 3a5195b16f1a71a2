import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { roleOf } from '#shared/model/role.ts';
import { byPlaceOfHost } from './list/host-sort.ts';

export interface HostSteps {
  /** Seen, compared by nobody yet. */
  readonly toTrust: readonly HostRecord[];
  readonly toSignIn: readonly HostRecord[];
  /** Of whom a group can be made; those that are not trusted or not signed in to are led there. */
  readonly toLink: readonly HostRecord[];
  /** The step that comes next: the one primary action of the view. */
  readonly next: 'find' | 'trust' | 'sign-in' | 'link' | 'none';
}

/** One may be ticked and another lead it. */
const smallestGroup = 2;

/** Not linked yet, as far as is known. */
const isLoose = (host: HostRecord): boolean => roleOf(host) === 'standalone' || host.link === null;

/** `meant`: the hosts that the steps are about, out of all. */
export function hostSteps(hosts: readonly HostRecord[], meant: readonly HostRecord[]): HostSteps {
  const scope = meant.filter(({ reach }) => reach.state !== 'lost');
  const toTrust = scope.filter(({ trust }) => trust.state === 'new');
  const toSignIn = scope.filter(
    (host) => host.trust.state === 'pinned' && !isSignedIn(host) && host.session.state !== 'signing-in',
  );
  const isThere: Test = ({ reach }) => reach.state === 'reachable';
  const toLink = count(hosts, isThere) < smallestGroup ? [] : scope.filter(isThere);
  return { toTrust, toSignIn, toLink, next: nextOf(hosts, { toTrust, toSignIn, toLink }) };
}

/** Linking leads through trust and sign-in, so it comes next wherever there is somebody to link. */
function nextOf(
  hosts: readonly HostRecord[],
  { toTrust, toSignIn, toLink }: Omit<HostSteps, 'next'>,
): HostSteps['next'] {
  if (hosts.length === 0) return 'find';
  if (toLink.some(isLoose)) return 'link';
  if (toTrust.length > 0) return 'trust';
  return toSignIn.length > 0 ? 'sign-in' : 'none';
}

type Test = (host: HostRecord) => boolean;

/** Without a list of them: it is asked for with every change of any host. */
function count(hosts: readonly HostRecord[], test: Test): number {
  let found = 0;
  for (const host of hosts) if (test(host)) found += 1;
  return found;
}

const counts = (hosts: readonly HostRecord[], words: readonly (readonly [Test, string])[]): string[] =>
  words.flatMap(([test, word]) => {
    const found = count(hosts, test);
    return found > 0 ? [`${found} ${word}`] : [];
  });

/** `5 found · 4 trusted · 3 signed in`. */
export function hostsSummary(hosts: readonly HostRecord[]): string {
  return [
    `${count(hosts, ({ reach }) => reach.state !== 'unknown')} found`,
    `${count(hosts, ({ trust }) => trust.state === 'pinned')} trusted`,
    `${count(hosts, isSignedIn)} signed in`,
    ...counts(hosts, [
      [({ reach }) => reach.state === 'lost', 'lost'],
      [({ reach }) => reach.state === 'unknown', 'not seen yet'],
    ]),
  ].join(' · ');
}

const hasMoved: Test = ({ movedFrom, alarms }) =>
  movedFrom !== null || alarms.some(({ code }) => code === 'moved-perhaps');

/** `Since the last scan: 2 new, 1 gone, 1 moved`; null when nothing has changed. */
export function changesSummary(hosts: readonly HostRecord[]): string | null {
  const parts = counts(hosts, [
    [(host) => host.isNew && !hasMoved(host), 'new'],
    [(host) => host.reach.fault?.code === 'host-gone' && !hasMoved(host), 'gone'],
    [(host) => host.reach.state === 'reachable' && hasMoved(host), 'moved'],
    [({ trust }) => trust.state === 'changed', 'changed certificate'],
  ]);
  return parts.length > 0 ? `Since the last scan: ${parts.join(', ')}` : null;
}

/** By address. */
export const inOrder = (hosts: readonly HostRecord[]): readonly HostRecord[] =>
  [...hosts].sort(byPlaceOfHost);

const figures = new Intl.NumberFormat('en');

/** `3 selected, 1 not shown`: what a step does must not surprise where a filter hides it. Nothing for none. */
export function selectedWord(ticked: readonly HostRecord[], shown: readonly HostRecord[]): string {
  if (ticked.length === 0) return '';
  const inSight = new Set(shown.map(({ key }) => key));
  const hidden = ticked.filter(({ key }) => !inSight.has(key)).length;
  const some = `${figures.format(ticked.length)} selected`;
  return hidden > 0 ? `${some}, ${figures.format(hidden)} not shown` : some;
}
