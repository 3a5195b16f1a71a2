import { isFollowUpLeft } from '#shared/model/pairing.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import type { Given } from './args.ts';
import { CliFault, refuseInput } from './args.ts';
import { enter, enterOptions, isIn, readCredentials } from './enter.ts';
import { failed, required } from './results.ts';
import type { SiteOf } from './site.ts';
import type { Outcome, Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

const options = { ...enterOptions, host: 'one' } as const;

/** Never an option: every user of the laptop can read command lines. */
const tokenName = 'FIELDLINK_REGISTRATION_TOKEN';

interface Asked {
  /** As given. */
  readonly host: string;
  /** When it began, in ms of `performance.now`. */
  readonly from: number;
  /** Its key, or why it cannot be worked with. */
  readonly at: string | Fault;
}

async function reach(site: SiteOf, given: Given): Promise<Asked> {
  const host = required(given.one('host'), '--host');
  const credentials = readCredentials(given);
  const from = performance.now();
  const [found] = await enter(site, [host], credentials);
  if (!found) throw refuseInput('--host');
  return { host, from, at: isIn(found) ? found.key : found.fault };
}

/** How it ended for the one host, with what else is told of it. */
const told = ({ host, from }: Asked, why: Fault | null, more: object): Outcome => ({
  answer: {
    results: [why ? failed(host, why) : { host, end: 'done', code: null }],
    ...more,
    seconds: secondsSince(from),
  },
  complete: why === null,
});

interface Wish {
  readonly endpoint: string;
  readonly registrationToken: string;
  readonly insecure: boolean;
}

/** What keeps it from being sent; null: nothing. A host that cannot verify connections is sent to all the same. */
async function objection({ client }: SiteOf, key: string, wish: Wish, only: boolean): Promise<Fault | null> {
  const findings = await client.call('pairing.check', { key });
  if (!isOk(findings)) return findings.error;
  const refusal = findings.ok.find(({ weight }) => weight === 'refuses');
  if (refusal) return refusal.fault;
  const verified = await client.call('pairing.verify', { key, ...wish });
  if (isOk(verified) || (!only && verified.error.code === 'pairing-verify-untold')) return null;
  return verified.error;
}

/** vendor: Pair. It cannot be taken back once it is accepted in Palette. */
export const pair: Verb = {
  usage: `pair --host HOST:PORT --endpoint E [--insecure] [--verify-only] --username U (--pin … | --trust-first-use)   (${tokenName})`,
  options: { ...options, endpoint: 'one', insecure: 'flag', 'verify-only': 'flag' },
  run: async (site, given) => {
    const endpoint = required(given.one('endpoint'), '--endpoint');
    const registrationToken = process.env[tokenName] ?? '';
    if (registrationToken === '') throw refuseInput(tokenName);
    const asked = await reach(site, given);
    if (typeof asked.at !== 'string') return told(asked, asked.at, { pairingId: null });
    const wish = { endpoint, registrationToken, insecure: given.has('insecure') };
    const only = given.has('verify-only');
    const why = await objection(site, asked.at, wish, only);
    if (why || only) return told(asked, why, { pairingId: null });
    const sent = await site.client.call('pairing.send', { key: asked.at, ...wish });
    return isOk(sent)
      ? told(asked, null, { pairingId: sent.ok.pairingId })
      : told(asked, sent.error, { pairingId: null });
  },
};

export const pairStatus: Verb = {
  usage: 'pair-status --host HOST:PORT --username U (--pin … | --trust-first-use)',
  options,
  run: async (site, given) => {
    const { at } = await reach(site, given);
    if (typeof at !== 'string') throw new CliFault(at);
    return { answer: { pairing: (await site.host(at))?.pairing ?? null }, complete: true };
  },
};

/** vendor: Cancel Pairing Request. `followUp`: Palette may not have heard of it; its entry is to be rejected there. */
export const pairCancel: Verb = {
  usage: 'pair-cancel --host HOST:PORT --username U (--pin … | --trust-first-use)',
  options,
  run: async (site, given) => {
    const asked = await reach(site, given);
    if (typeof asked.at !== 'string') return told(asked, asked.at, { followUp: false });
    const pairingId = (await site.host(asked.at))?.pairing?.pairingId ?? null;
    const withdrawn = await site.client.call('pairing.withdraw', { key: asked.at });
    if (isOk(withdrawn)) return told(asked, null, { pairingId, followUp: withdrawn.ok.followUp });
    // Nobody may have heard the answer, and yet it may have been withdrawn.
    const record = (await site.pairings()).find((each) => each.pairingId === pairingId);
    const followUp = record !== undefined && isFollowUpLeft(record);
    return told(asked, withdrawn.error, { pairingId, followUp });
  },
};
