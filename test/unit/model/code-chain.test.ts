import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import type { ChainCollector, ChainPart, Sha256 } from '#shared/model/code-chain.ts';
import {
  chainOf,
  collectPart,
  joinedChain,
  missingOf,
  mostChainParts,
  readChainPart,
} from '#shared/model/code-chain.ts';
import { hostIdOf } from '#shared/model/qr-payload.ts';
import { isOk } from '#shared/model/result.ts';

const sha256: Sha256 = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const made = await chainOf(bytes, sha256);
  if (!isOk(made)) throw new Error(made.error.code);
  return made.ok;
};
const partsOf = async (bytes: Uint8Array): Promise<readonly ChainPart[]> =>
  (await textsOf(bytes)).map(readChainPart).filter((part) => part !== null);
const collected = (parts: readonly ChainPart[]): ChainCollector =>
  parts.reduce<ChainCollector>((seen, part) => collectPart(seen, part), []);
const joined = async ([latest]: ChainCollector) =>
  latest ? await joinedChain(latest, sha256) : { ok: null };

const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 3_000 });
const long = Uint8Array.from({ length: 1_900 }, (_, n) => (n * 37) % 251);

describe('a chain of codes', () => {
  it('gives back any bytes, scanned in any order, twice, and among codes of another chain', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBytes,
        anyBytes,
        fc.array(fc.nat(), { minLength: 23, maxLength: 23 }),
        async (bytes, others, by) => {
          const [own, alien] = [await partsOf(bytes), await partsOf(others)];
          const dealt = [...own, ...own, ...alien.slice(1)].map((part, n) => ({ part, at: by[n] ?? 0 }));
          dealt.sort((a, b) => a.at - b.at);
          const seen = collected(dealt.map(({ part }) => part)).find(({ chain }) => chain === own[0]?.chain);
          expect(seen && (await joinedChain(seen, sha256))).toEqual({ ok: bytes });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has codes of one size that a camera reads off a screen, and no host ID in them', async () => {
    const most = new Uint8Array(380 * mostChainParts).fill(255);
    const texts = await textsOf(most);
    expect(texts).toHaveLength(mostChainParts);
    const sides = texts.map((text) => create(text, { errorCorrectionLevel: 'M' }).modules.size);
    expect(new Set(sides)).toEqual(new Set([77]));
    expect(texts.map(hostIdOf)).toEqual(texts.map(() => null));
    expect(await chainOf(new Uint8Array(most.length + 1), sha256)).toEqual({
      error: { code: 'chain-too-long', params: { most: mostChainParts } },
    });
  });

  it('tells which codes are missing, and joins nothing before they are there', async () => {
    const parts = await partsOf(long);
    expect(parts).toHaveLength(5);
    const seen = collected([4, 1, 1, 2].map((n) => parts[n]!));
    expect(seen.map(missingOf)).toEqual([[0, 3]]);
    expect(await joined(seen)).toMatchObject({ error: { code: 'chain-not-joined' } });
    expect(collectPart(seen, parts[2]!)).toBe(seen);
  });

  it('does not join what was forged or read wrong, of whatever part', async () => {
    const parts = await partsOf(long);
    for (const at of parts.keys()) {
      const forged = parts.map((part, n) => (n === at ? { ...part, bytes: part.bytes.toReversed() } : part));
      expect(await joined(collected(forged))).toMatchObject({ error: { code: 'chain-not-joined' } });
    }
  });

  it('keeps few chains at a time, the latest first', async () => {
    const chains = await Promise.all([1, 2, 3, 4].map((n) => partsOf(long.map((byte) => byte ^ n))));
    const seen = collected([0, 1, 2, 3, 1].map((n) => chains[n]![0]!));
    expect(seen.map(({ chain }) => chain)).toEqual([1, 3, 2].map((n) => chains[n]![0]!.chain));
  });
});

describe('readChainPart', () => {
  const digits = (hex: string): string => `FIELDLINK1:${BigInt(`0x${hex}`).toString()}`;
  const id = 'ab'.repeat(8);

  it.each([
    ['nothing', ''],
    ['an edge host ID', `edge-${'4f1c9a2b'.repeat(4)}`],
    ['a web address', 'https://register.example.com/?appliance-id=edge-1'],
    ['another version', `FIELDLINK2:${digits(`1${id}000101`).slice(11)}`],
    ['no digits', 'FIELDLINK1:'],
    ['something behind it', `${digits(`1${id}000101`)}\n`],
    ['a head alone', digits(`1${id}0001`)],
    ['half a byte', digits(`1${id}00010`)],
    ['no one in front', digits(`2${id}000101`)],
    ['a place beyond the count', digits(`1${id}020201`)],
    ['a count of none', digits(`1${id}000001`)],
    ['a hundred parts', digits(`1${id}006401`)],
    ['more bytes than a part has', digits(`1${id}0001${'00'.repeat(381)}`)],
    ['a book of digits', `FIELDLINK1:${'9'.repeat(100_000)}`],
  ])('takes %s for no part', (_, text) => {
    expect(readChainPart(text)).toBeNull();
  });

  it('takes a part as it is, and any text at all without harm', () => {
    expect(readChainPart(digits(`1${id}020300ff`))).toEqual({
      ...{ chain: id, index: 2, count: 3 },
      bytes: Uint8Array.from([0, 255]),
    });
    fc.assert(
      fc.property(fc.stringMatching(/^FIELDLINK1:[1-9]\d*$/), (text) => {
        const part = readChainPart(text);
        expect(part === null || part.index < part.count).toBe(true);
      }),
    );
  });
});
