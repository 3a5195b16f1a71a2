import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { isOffered } from '#shared/model/link-plan.ts';
import type { CheckName, CheckState } from '#shared/model/preflight.ts';
import type { LeaderReason } from '#shared/model/suggest-leader.ts';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';
import type { Tone } from '../../../parts/Tag.tsx';

/** What each check looks at. */
export const checkWords: Record<CheckName, string> = {
  trust: 'Trust',
  session: 'Sign-in',
  answer: 'Answer',
  mode: 'Management mode',
  cluster: 'Cluster',
  link: 'Links',
  type: 'Deployment mode',
  os: 'Operating system',
  identity: 'ID and certificate',
  network: 'Network',
  reach: 'Way to the leader',
  clock: 'Clock',
  address: 'Address',
};

export const stateWords: Record<CheckState, string> = {
  pass: 'passed',
  warn: 'warning',
  doubt: 'in doubt',
  fail: 'failed',
  unknown: 'not known',
};

/** `asking`: the answer is on its way. */
export type Look = PlannedHost['state'] | 'asking';

export const looks: Record<Look, readonly [SvgIconComponent, Tone, string]> = {
  pass: [CheckIcon, 'good', 'Can be linked'],
  warn: [WarningIcon, 'warn', 'With a warning'],
  doubt: [WarningIcon, 'bad', 'Left out unless you tick it'],
  fail: [BlockIcon, 'bad', 'Cannot be linked'],
  unknown: [HelpIcon, 'quiet', 'Can be linked, not all is known'],
  already: [LinkIcon, 'accent', 'Linked already'],
  asking: [HourglassIcon, 'quiet', 'Being checked…'],
};

const reasons: Record<LeaderReason, string> = {
  leads: 'it leads already',
  'in-cluster': 'it runs a cluster and cannot follow',
  'static-address': 'its address is static',
  'network-of-most': 'it is in the network of most hosts',
  'kind-of-most': 'it is of the kind most hosts are',
  first: 'it is the first of the list, and nothing speaks for another',
};

/** The two that weigh most, in words: `it leads already, and its address is static` */
export const reasonWords = (codes: readonly LeaderReason[]): string =>
  codes
    .slice(0, 2)
    .map((code) => reasons[code])
    .join(', and ');

/** `49 can be linked · 1 with a warning · 1 in doubt · 2 cannot` */
export function planSummary(plan: readonly PlannedHost[]): string {
  const count = (state: PlannedHost['state']): number => plan.filter((each) => each.state === state).length;
  const more = [
    [count('warn'), 'with a warning'],
    [count('doubt'), 'in doubt'],
    [count('fail'), 'cannot'],
    [count('already'), 'linked already'],
  ] as const;
  return [
    `${plan.filter(isOffered).length} can be linked`,
    ...more.flatMap(([some, word]) => (some > 0 ? [`${some} ${word}`] : [])),
  ].join(' · ');
}
