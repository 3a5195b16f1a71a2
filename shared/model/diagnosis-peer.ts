import type { Check, Observed } from './diagnosis.ts';
import { failed, passed, skipped, warned } from './diagnosis-network.ts';
import { durationWord } from './durations.ts';
import { hostPort } from './names.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { clockWarning } from './warnings.ts';

const addressOf = (seen: Observed): string => hostPort(seen.ip, seen.port);

export function tlsCheck(seen: Observed): Check {
  const { greeting } = seen;
  const address = addressOf(seen);
  switch (greeting?.kind) {
    case undefined:
      return skipped('tls');
    case 'tls':
      return passed('tls', greeting.version);
    case 'old-tls':
      return failed('tls', fault('tls-too-old', { address, version: greeting.version }));
    case 'plain-http':
      return failed('tls', fault('plain-http', { address, says: greeting.says }));
    case 'other':
      return failed('tls', fault('not-edge-host', { address, reason: `says “${greeting.says}”` }));
    case 'mute':
      return failed('tls', fault('silent-after-accept', { address }));
    case 'closed':
      return failed('tls', fault('tls-failed', { address, reason: 'it hung up' }));
  }
}

export function edgeHostCheck(seen: Observed): Check {
  if (seen.greeting?.kind !== 'tls') return skipped('edge-host');
  if (seen.refusal === null) return passed('edge-host');
  const silent = seen.refusal.code === 'answer-late' || seen.refusal.code === 'connection-timeout';
  return failed(
    'edge-host',
    silent ? fault('silent-after-accept', { address: addressOf(seen) }) : seen.refusal,
  );
}

/** Clocks this close count as the same. */
const closeSeconds = 60;

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/**
 * A certificate that is not valid yet means that a clock is wrong. Which one: a host whose clock is before its own
 * certificate has lost the time; otherwise the other hosts are asked as witnesses; without any only a watch can tell.
 */
function notYetValid(seen: Observed, validFrom: number): Fault {
  const { clockSkewSeconds: skew, now } = seen;
  const by = durationWord((validFrom - now) / 1000);
  const params = { address: addressOf(seen), by, from: new Date(validFrom).toISOString().slice(0, 10) };
  if (skew === null || Math.abs(skew) < closeSeconds) return fault('certificate-not-yet-valid', params);
  const clocks = { ...params, by: durationWord(skew), direction: skew > 0 ? 'ahead of' : 'behind' };
  if (now + skew * 1000 < validFrom) return fault('clock-of-host-wrong', clocks);
  const others = median(seen.otherSkews);
  if (others === null) return fault('clocks-disagree', clocks);
  const laptop = Math.abs(others - skew) < Math.abs(others);
  return fault(laptop ? 'clock-of-laptop-wrong' : 'clock-of-host-wrong', {
    ...clocks,
    direction: laptop ? 'behind' : clocks.direction,
  });
}

/** Fieldlink compares fingerprints and can work with any dates; what comes after linking cannot. */
export function certificateCheck(seen: Observed): Check {
  const { greeting, leaves, pinned, now } = seen;
  if (greeting?.kind !== 'tls') return skipped('certificate');
  const address = addressOf(seen);
  const [leaf] = leaves;
  if (pinned !== null && leaf !== undefined && leaf !== pinned)
    return failed('certificate', fault('host-changed', { host: address }));
  if (now < greeting.validFrom) return warned('certificate', notYetValid(seen, greeting.validFrom));
  const until = new Date(greeting.validTo).toISOString().slice(0, 10);
  if (now > greeting.validTo)
    return warned(
      'certificate',
      fault('certificate-expired', { address, until, by: durationWord((now - greeting.validTo) / 1000) }),
    );
  const [skewed] = clockWarning(address, seen.clockSkewSeconds);
  return skewed ? warned('certificate', skewed) : passed('certificate', `until ${until}`);
}
