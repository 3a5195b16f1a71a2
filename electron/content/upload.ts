import { canTakeContent, isSameContent } from '#shared/model/content-plan.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf, isSilence } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { UploadKnown } from '#shared/model/operation.ts';
import type { BundleFile } from '#shared/model/content.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { LinkEnd, LinkProgress, Progress } from '../link/deps.ts';
import { endsRun } from '../link/deps.ts';
import { pause } from '../http/pause.ts';
import type { ContentDeps, Errand } from './deps.ts';
import { readContent } from './host-content.ts';
import { prepare } from './prepare.ts';
import { send } from './send.ts';
import { watchUnpacking } from './unpacking.ts';

const isAway = (why: Fault): boolean => why.code === 'host-lost' || isSilence(why);

/** A leader that reboots is waited for before it is given up. */
async function findLeader(deps: ContentDeps, leader: string, on: Progress): Promise<Result<HostRecord>> {
  for (const began = performance.now(); ;) {
    await deps.read(leader);
    const host = deps.registry.get(leader);
    if (!host) return fail('unknown-host');
    const verdict = canTakeContent(host);
    if (!verdict) return ok(host);
    if (!isAway(verdict) || performance.now() - began > deps.patience.silenceMs) return { error: verdict };
    if (!(await pause(deps.patience.lookMs, on.signal))) return fail('cancelled');
  }
}

/**
 * vendor: Upload Content Bundle. Everything that can be known is checked before the first byte leaves; what does not end
 * well at the leader is the end of its followers too, as they have nothing to sync.
 */
export async function uploadBundle(deps: ContentDeps, errand: Errand, on: LinkProgress): Promise<LinkEnd> {
  on.step('checking');
  const host = await findLeader(deps, errand.leader, on);
  if (!isOk(host)) return endsRun(host.error);
  const prepared = await prepare(deps, host.ok, errand, on);
  if (!isOk(prepared))
    return prepared.error.code === 'content-there' ? endOf(prepared.error) : endsRun(prepared.error);
  const { file, sha256, signature } = prepared.ok;
  if (on.signal.aborted) return endOf(fault('cancelled'));
  const barred = (await on.mayAct()) ?? (await on.learned({ sha256, sentAt: null }));
  if (barred) return endsRun(barred);
  const outcome = await send(deps, { host: host.ok, file, sha256 }, signature, on);
  return outcome.fault ? { ...endsRun(outcome.fault), ...outcome } : outcome;
}

/** How an upload ended that nobody was there to hear the end of. It is never sent again without a person who says so. */
export async function uploadTruth(
  deps: ContentDeps,
  { leader, file, known }: { leader: string; file: BundleFile; known: UploadKnown },
  on: Progress,
): Promise<Ended> {
  const host = deps.registry.get(leader);
  if (!host) return endOf(fault('unknown-host'));
  const params = { host: hostLabel(host), file: file.name };
  if (known.sha256 === null) return endOf(fault('not-done', params));
  const content = await readContent(deps.ask, leader);
  if (content === undefined) return endOf(fault('host-lost', params));
  if (isSameContent(content, known.sha256)) return ended('done');
  if (known.sentAt === null) return endOf(fault('upload-not-there', params));
  on.step('unpacking');
  const until = known.sentAt + deps.patience.unpackMs;
  const sent = { host, file, sha256: known.sha256 };
  return watchUnpacking(deps, sent, { isLost: () => true, until: () => until, signal: on.signal });
}
