import type { SiteCheck } from '#shared/contract/site-methods.ts';
import { checkHostId } from '#shared/model/edge-host-id.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import { checkPlacing } from '#shared/model/registration-site-rules.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fault, isOk, ok } from '#shared/model/result.ts';
import { planSite } from '#shared/model/site-plan.ts';
import { isLost } from '../../palette/lost.ts';
import { projectOf } from '../queue/driver.ts';
import type { QueueScope } from '../queue/performer.ts';
import type { SiteWork } from './acts.ts';
import { dryRun, ofSite } from './dry-run.ts';
import { isForbidden, lookAtSite } from './seen.ts';

type Wish = Pick<SiteWork, 'site' | 'hostId' | 'pool' | 'how'>;

const refusing = (why: Fault): Finding => ({ weight: 'refuses', fault: why });

/** Each thing is said once, where it refuses rather than warns. */
const once = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings.filter(({ weight }) => weight === 'refuses'), ...findings].filter(
    ({ fault: { code, params } }, index, all) =>
      all.findIndex(
        (each) => each.fault.code === code && each.fault.params['profile'] === params['profile'],
      ) === index,
  );

/** What queueing this would come to, from what the console has now; nothing is changed. */
export async function checkAtSite(
  open: QueueScope,
  projects: readonly ConsoleProject[],
  wish: Wish,
): Promise<Result<SiteCheck>> {
  const { site, how } = wish;
  const hostId = wish.hostId.trim();
  const findings: Finding[] = [...checkHostId(hostId), ...checkPlacing(site, how)];
  const answer = (more: readonly Finding[], steps: SiteCheck['steps'] = []): Result<SiteCheck> => {
    const all = once([...findings, ...more]);
    return ok({ findings: all, steps: all.some(({ weight }) => weight === 'refuses') ? [] : steps });
  };
  const project = projectOf(site.project, open.projectUid, projects);
  if (!isOk(project)) return answer([refusing(project.error)]);
  if (checkHostId(hostId).some(({ weight }) => weight === 'refuses')) return answer([]);
  const at = { ...open, projectUid: project.ok.uid };
  const work: SiteWork = { ...wish, hostId, kind: 'site', name: null, tags: [], hasPairingKey: false };
  const found = await lookAtSite({ at, projects, entry: { id: '', made: [], work } });
  if (!isOk(found)) return isForbidden(found.error) ? answer([refusing(found.error)]) : found;
  const plan = planSite(work, found.ok, at.projectUid);
  if ('refusal' in plan) return answer([refusing(plan.refusal)]);
  const { steps } = plan;
  const { host, cluster } = found.ok;
  const warnings: Finding[] = [
    ...(steps.length === 0
      ? [
          fault('site-joined-already', {
            id: hostId,
            cluster: cluster?.name ?? null,
            state: cluster?.state ?? null,
          }),
        ]
      : []),
    ...(steps.some(({ is }) => is === 'await-cluster')
      ? [fault('site-cluster-absent', { cluster: site.clusterName })]
      : []),
  ].map((why) => ({ weight: 'warns', fault: why }));
  if (!steps.some(({ is }) => is === 'create')) return answer(warnings, steps);
  const rehearsed = await dryRun(at, work, '');
  if (!('ok' in rehearsed))
    return isLost(rehearsed)
      ? { error: rehearsed.error }
      : answer([...warnings, refusing(ofSite(rehearsed.error, work))]);
  // What the steps before it mend.
  const isYetToCome = ({ code }: Fault): boolean =>
    steps.some(({ is }) => is === 'call-in') &&
    (code === 'site-host-not-ready' || (code === 'edge-host-gone' && !host));
  const against = rehearsed.ok.filter((each) => !isYetToCome(each)).map(refusing);
  return answer([...warnings, ...against], steps);
}
