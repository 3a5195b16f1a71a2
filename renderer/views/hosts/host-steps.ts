import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { roleOf } from '#shared/model/role.ts';

export interface HostSteps {
  /** Seen, compared by nobody yet. */
  readonly toTrust: readonly HostRecord[];
  readonly toSignIn: readonly HostRecord[];
  readonly toLink: readonly HostRecord[];
  /** The step that comes next: the one primary action of the view. */
  readonly next: 'find' | 'trust' | 'sign-in' | 'link' | 'none';
}

/** Works on the ticked hosts when some are ticked, else on all: find, trust, sign in, link, in that order. */
export function hostSteps(hosts: readonly HostRecord[], selected: ReadonlySet<string>): HostSteps {
  const ticked = hosts.filter(({ key }) => selected.has(key));
  const scope = (ticked.length > 0 ? ticked : hosts).filter(({ reach }) => reach.state !== 'lost');
  const toTrust = scope.filter(({ trust }) => trust.state === 'new');
  const toSignIn = scope.filter(
    (host) => host.trust.state === 'pinned' && !isSignedIn(host) && host.session.state !== 'signing-in',
  );
  const toLink = scope.filter((host) => host.trust.state === 'pinned' && isSignedIn(host));
  const next =
    hosts.length === 0
      ? 'find'
      : toTrust.length > 0
        ? 'trust'
        : toSignIn.length > 0
          ? 'sign-in'
          : toLink.some((host) => roleOf(host) === 'standalone')
            ? 'link'
            : 'none';
  return { toTrust, toSignIn, toLink, next };
}

type Test = (host: HostRecord) => boolean;
const counts = (hosts: readonly HostRecord[], words: readonly (readonly [Test, string])[]): string[] =>
  words.flatMap(([test, word]) => {
    const count = hosts.filter(test).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });

/** `5 found · 4 trusted · 3 signed in`. */
export function hostsSummary(hosts: readonly HostRecord[]): string {
  const count = (test: Test): number => hosts.filter(test).length;
  return [
    `${count(({ reach }) => reach.state !== 'unknown')} found`,
    `${count(({ trust }) => trust.state === 'pinned')} trusted`,
    `${count(isSignedIn)} signed in`,
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
    [(host) => hasMoved(host) && host.reach.state === 'reachable', 'moved'],
    [({ trust }) => trust.state === 'changed', 'changed certificate'],
  ]);
  return parts.length > 0 ? `Since the last scan: ${parts.join(', ')}` : null;
}

const byAddress = new Intl.Collator('en', { numeric: true });

/** By address, so that a row keeps its place while the list streams in. */
export const inOrder = (hosts: readonly HostRecord[]): readonly HostRecord[] =>
  [...hosts].sort((a, b) => byAddress.compare(a.address, b.address) || a.port - b.port);
