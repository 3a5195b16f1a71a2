import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { canBecomeFollower } from '#shared/model/link-rules.ts';
import { byWord } from '#shared/model/natural-order.ts';
import { warningsOf } from '#shared/model/warnings.ts';

/** One entry of **Select**: these hosts are ticked, and no others. */
export interface SelectRule {
  readonly label: string;
  readonly keys: ReadonlySet<string>;
}

/** Somebody has to do something about it. `all` tells of the other end of its links. */
const isInTrouble = (host: HostRecord, all: readonly HostRecord[]): boolean =>
  host.reach.state === 'lost' ||
  host.trust.state === 'changed' ||
  host.session.state === 'refused' ||
  warningsOf(host, all).length > 0;

/** More would be no menu but a list: the filter finds the others. */
const mostLabels = 8;

const keysOf = (hosts: readonly HostRecord[]): ReadonlySet<string> => new Set(hosts.map(({ key }) => key));

function labelRules(shown: readonly HostRecord[]): readonly SelectRule[] {
  const byLabel = new Map<string, Set<string>>();
  for (const { key, note } of shown)
    for (const label of note.labels) byLabel.set(label, (byLabel.get(label) ?? new Set()).add(key));
  return [...byLabel]
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, mostLabels)
    .sort(([a], [b]) => byWord(a, b))
    .map(([label, keys]) => ({ label: `Labelled ${label}`, keys }));
}

/** What can be selected by rule, out of those that are shown; rules that none of them meets are left out. */
export function selectRules(
  shown: readonly HostRecord[],
  all: readonly HostRecord[],
  selected: ReadonlySet<string>,
): readonly SelectRule[] {
  const rule = (label: string, isOne: (host: HostRecord) => boolean): SelectRule => ({
    label,
    keys: keysOf(shown.filter(isOne)),
  });
  const rules = [
    rule('All shown', () => true),
    rule('Not trusted', ({ trust }) => trust.state === 'new'),
    rule('Not signed in', (host) => !isSignedIn(host)),
    rule('Can be linked', (host) => canBecomeFollower(host) === null),
    rule('In trouble', (host) => isInTrouble(host, all)),
    ...labelRules(shown),
    rule('Invert selection', ({ key }) => !selected.has(key)),
  ];
  return [...rules.filter(({ keys }) => keys.size > 0), { label: 'None', keys: new Set() }];
}
