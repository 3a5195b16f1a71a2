import type { ExpectOutcome } from '#shared/model/expected.ts';
import { hostLabel, hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { nameToType, whyNotTrusted } from '#shared/model/trust.ts';
import type { Expectation } from '../hosts/expected-list.ts';
import { readExpectedList } from '../hosts/expected-list.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type TrustHandlers = Pick<Handlers, 'hosts.trust' | 'hosts.repin' | 'hosts.expect' | 'codes.read'>;

/** A list may have ten thousand lines of junk: enough of them are named to see the pattern. */
const mostProblems = 100;

/** No site has as many hosts; a file opened by mistake must not hold up the app. */
const mostLines = 10_000;

/** Null when every pin names a certificate that was shown and is still the one on record, and nothing is stopped. */
function refusePins(world: World, pins: readonly { key: string; certSha256: string }[]): Fault | null {
  for (const { key, certSha256 } of pins) {
    const host = world.registry.get(key);
    if (!host) return fault('unknown-host');
    if (host.trust.state === 'changed') return whyNotTrusted(host);
    if (host.certSha256 !== certSha256) return fault('certificate-not-shown', { host: hostLabel(host) });
  }
  return null;
}

/** A certificate that changed is a person's decision at the host itself, never a list's. */
function refuseStopped({ registry }: World, { line, pin }: Expectation): Fault | null {
  const stopped = registry
    .list()
    .find(
      (host) =>
        host.trust.state === 'changed' &&
        (host.addresses.some((address) => pin.addresses.includes(hostPort(address, host.port))) ||
          (host.hostId !== null && host.hostId === pin.hostId)),
    );
  return stopped ? fault('line-stopped', { line, host: hostLabel(stopped) }) : null;
}

async function expectList(world: World, text: string): Promise<ExpectOutcome | null> {
  const { registry, sessions, journal } = world;
  const { expectations, duplicates, problems: unread } = readExpectedList(text);
  const refusals = expectations.map((each) => refuseStopped(world, each));
  const taken = expectations.filter((_, index) => refusals[index] === null);
  const problems = [...unread, ...refusals.filter((refusal) => refusal !== null)];
  if (taken.length === 0 && problems.length === 0) return null;
  const before = new Map(registry.list().map(({ key, trust }) => [key, trust.state]));
  await journal.append({
    kind: 'expected-imported',
    hostId: null,
    address: null,
    details: { fingerprints: String(taken.length) },
  });
  await registry.expect(taken.map(({ pin }) => pin));
  const turned = (from: string, to: string): string[] =>
    registry
      .list()
      .filter(({ key, trust }) => trust.state === to && before.get(key) === from)
      .map(({ key }) => key);
  const mismatched = [...turned('new', 'changed'), ...turned('pinned', 'changed')];
  for (const key of mismatched) sessions.drop(key);
  return {
    ...{ taken: taken.length, duplicates, mismatched },
    asExpected: turned('new', 'pinned'),
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
  };
}

export const trustHandlers = (world: () => World): TrustHandlers => ({
  'hosts.trust': async ({ pins }) => {
    const { registry } = world();
    const refusal = refusePins(world(), pins);
    if (refusal) return { error: refusal };
    // All in this moment: while one is written down another may be stopped, or show something else.
    await Promise.all(pins.map(({ key }) => registry.trust(key)));
    return ok(null);
  },

  'hosts.repin': async ({ key, certSha256, typedName }) => {
    const { registry, sessions, runs } = world();
    const host = registry.get(key);
    if (!host) return fail('unknown-host');
    if (host.trust.state !== 'changed' || host.trust.presented !== certSha256)
      return fail('certificate-not-shown', { host: hostLabel(host) });
    if (typedName.trim() !== nameToType(host)) return fail('name-not-typed', { name: nameToType(host) });
    if (runs.uses(key)) return fail('busy', { host: hostLabel(host) });
    sessions.drop(host.key);
    await registry.repin(key);
    return ok(null);
  },

  'hosts.expect': async ({ text }) => {
    const lines = text.match(/[^\r\n]*\S[^\r\n]*/g)?.length ?? 0;
    if (lines > mostLines + 1) return fail('list-too-long', { most: mostLines });
    const outcome = await expectList(world(), text);
    return outcome ? ok(outcome) : fail('list-empty');
  },

  'codes.read': async (picture) => {
    // Loaded when the first picture comes: few sites have any.
    const { readCodes } = await import('./code-reader.ts');
    const texts = await readCodes(picture);
    return isOk(texts) ? ok({ text: texts.ok.join('\n') }) : texts;
  },
});
