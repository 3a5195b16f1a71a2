import type { Ended } from '#shared/model/ends.ts';
import { endOf, isSilence } from '#shared/model/ends.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Refusal } from '../http/host-client.ts';
import type { LinkProgress } from '../link/deps.ts';
import { bundleForm } from './bundle-form.ts';
import type { ContentDeps } from './deps.ts';
import { watchFlow } from './flow.ts';
import { readContent } from './host-content.ts';
import type { Prepared } from './prepare.ts';
import type { Sent } from './unpacking.ts';
import { proveDigest, watchUnpacking } from './unpacking.ts';

const speaksOfSpace = (words: string): boolean =>
  /no space|(not enough|insufficient)( \w+)? space|ENOSPC|disk (is )?full/i.test(words);

/** A proxy in between, or the host's own server, that lost patience: the host may go on all the same. */
const lateStatus: readonly number[] = [408, 502, 503, 504];

/** The host's own no. Null: nobody heard what it says. */
function refusedBy(host: string, { status, wire }: Refusal): Fault | null {
  if (status === null || lateStatus.includes(status)) return null;
  if (status === 401) return fault('session-expired', { host });
  const message = wire?.message ?? '–';
  const isSpace = speaksOfSpace(`${wire?.code ?? ''} ${message}`);
  return fault(isSpace ? 'upload-no-space' : 'upload-refused', { host, message });
}

/**
 * Sends the bundle and hears the answer; where none comes, what the host holds tells. A stop ends the connection at once.
 * Whatever breaks off before the end of the form leaves the host without the bundle (vendor: one POST, no resume).
 */
export async function send(
  deps: ContentDeps,
  sent: Sent,
  signature: Prepared['signature'],
  on: LinkProgress,
): Promise<Ended> {
  const { patience } = deps;
  const { file, sha256 } = sent;
  const host = hostLabel(sent.host);
  const told = (): { host: string; file: string; percent: number } => ({
    ...{ host, file: file.name, percent: Math.floor((form.sent() * 100) / file.bytes) },
  });
  // The whole file was read since the host was asked last: a session that has run out meanwhile is renewed by asking.
  await readContent(deps.ask, sent.host.key);
  on.step('uploading');
  const cut = new AbortController();
  const heard = new AbortController();
  /** Epoch ms. */
  let lostAt: number | null = null;
  let stuck: Fault | null = null;
  const flow = watchFlow({
    ...{ total: file.bytes, tell: on.progress, stallMs: patience.stallMs, stuckMs: patience.stuckMs },
    onStuck: () => {
      stuck = fault('upload-stalled', { ...told(), minutes: Math.round(patience.stuckMs / 60_000) });
      cut.abort();
    },
  });
  let onSent = (): void => undefined;
  const allSent = new Promise<void>((resolve) => {
    onSent = resolve;
  });
  const form = bundleForm(file, signature, { reached: flow.reached, onSent });
  const unpacked = allSent.then(() => {
    flow.stop();
    on.step('unpacking');
    const sentAt = Date.now();
    void on.learned({ sha256, sentAt });
    return watchUnpacking(deps, sent, {
      isLost: () => lostAt !== null,
      // A host that dropped the line has most likely dropped the bundle with it.
      until: () => (lostAt === null ? sentAt + patience.unpackMs : lostAt + patience.silenceMs),
      signal: AbortSignal.any([on.signal, heard.signal]),
    });
  });

  try {
    const signal = AbortSignal.any([on.signal, cut.signal]);
    const answered = deps.sendForm(sent.host.key, operations.uploadContent, form, signal);
    const first = await Promise.race([answered, unpacked]);
    if ('end' in first) return first;
    if ('ok' in first) return await proveDigest(deps, sent, on);
    const refused = form.flaw() ?? stuck ?? refusedBy(host, first);
    if (refused) return endOf(refused);
    lostAt = Date.now();
    if (form.isSent()) return await unpacked;
    const isCut = form.sent() > 0 && isSilence(first.error);
    return endOf(isCut ? fault('upload-cut', told()) : first.error);
  } finally {
    flow.stop();
    heard.abort();
    cut.abort();
  }
}
