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

/** `5 found · 4 trusted · 3 signed in`. */
export function hostsSummary(hosts: readonly HostRecord[]): string {
  const count = (test: (host: HostRecord) => boolean): number => hosts.filter(test).length;
  const lost = count(({ reach }) => reach.state === 'lost');
  return [
    `${hosts.length} found`,
    `${count(({ trust }) => trust.state === 'pinned')} trusted`,
    `${count(isSignedIn)} signed in`,
    ...(lost > 0 ? [`${lost} lost`] : []),
  ].join(' · ');
}

const byAddress = new Intl.Collator('en', { numeric: true });

/** By address, so that a row keeps its place while the list streams in. */
export const inOrder = (hosts: readonly HostRecord[]): readonly HostRecord[] =>
  [...hosts].sort((a, b) => byAddress.compare(a.address, b.address) || a.port - b.port);
