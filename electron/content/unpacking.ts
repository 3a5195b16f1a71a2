import { isSameContent } from '#shared/model/content-plan.ts';
import type { BundleFile } from '#shared/model/content.ts';
import type { Ended } from '#shared/model/ends.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { Progress } from '../link/deps.ts';
import { pause } from '../http/pause.ts';
import type { ContentDeps } from './deps.ts';
import { readContent } from './host-content.ts';

/** What was sent, and to whom. */
export interface Sent {
  readonly host: HostRecord;
  readonly file: BundleFile;
  readonly sha256: string;
}

const paramsOf = ({ host, file }: Sent) => ({ host: hostLabel(host), file: file.name });

/** In looks between two: unpacking takes minutes, and reads the disk that a look needs too. */
const looksBetween = 30;

/**
 * Looks now and then whether the host holds the bundle, as long as nobody has heard what it says. `isLost`: nothing will be
 * heard any more, so that the first look that finds it is enough; else the answer is given the time until the next one.
 * `until`: epoch ms, and sooner once nothing will be heard.
 */
export async function watchUnpacking(
  deps: ContentDeps,
  sent: Sent,
  { isLost, until, signal }: { isLost: () => boolean; until: () => number; signal: AbortSignal },
): Promise<Ended> {
  const { key } = sent.host;
  let found = false;
  let wasAway = false;
  for (;;) {
    const content = await readContent(deps.ask, key);
    if (content && isSameContent(content, sent.sha256)) {
      if (found || isLost()) return ended('done');
      found = true;
    }
    wasAway ||= deps.registry.get(key)?.reach.state === 'lost';
    // It restarted before it was through: what it had not unpacked by then is gone.
    if (content !== undefined && !found && wasAway && isLost())
      return endOf(fault('upload-not-there', paramsOf(sent)));
    const isOver = Date.now() >= until() || !(await pause(looksBetween * deps.patience.lookMs, signal));
    if (isOver) return endOf(fault('upload-unanswered', paramsOf(sent)));
  }
}

/**
 * The host says that it took the bundle; what it holds now tells. Where that is something else, the file is read once more:
 * it may have been changed behind its date.
 */
export async function proveDigest(deps: ContentDeps, sent: Sent, on: Progress): Promise<Ended> {
  const began = performance.now();
  for (;;) {
    const content = await readContent(deps.ask, sent.host.key);
    if (content && isSameContent(content, sent.sha256)) return ended('done');
    const isLate = performance.now() - began > deps.patience.silenceMs;
    if (!isLate && (await pause(deps.patience.lookMs, on.signal))) continue;
    if (!content?.sha256) return endOf(fault('upload-unproved', paramsOf(sent)));
    const now = await deps.digests.anew(sent.file, { signal: on.signal });
    const isChanged = !isOk(now) || now.ok !== sent.sha256;
    return endOf(fault(isChanged ? 'bundle-changed' : 'upload-damaged', paramsOf(sent)));
  }
}
