import type { Result } from './result.ts';
import { fail, ok } from './result.ts';

/** More than that nobody scans. */
export const mostChainParts = 99;

/** Bytes: with its head a code of 77 modules at medium correction (version 15), which a laptop's camera reads off a screen. */
const mostPartBytes = 380;

const mark = 'FIELDLINK1:';
const idBytes = 8;
const headBytes = idBytes + 2;

export interface ChainPart {
  /** 16 hex digits, the same for all parts of a chain. */
  readonly chain: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** 64 hex digits. Handed in: Node and the page each have their own. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, n) => Number.parseInt(hex.slice(2 * n, 2 * n + 2), 16));

/**
 * Bytes as one number: a QR code packs digits to 10 bits for three, so next to nothing is lost (base45 loses 3 in 100,
 * base64 a quarter). The one in front keeps zeros that lead.
 */
const digitsOf = (bytes: Uint8Array): string => BigInt(`0x1${hexOf(bytes)}`).toString();

/** The texts of the codes by which bytes travel, all of a size, one byte at least; `chain-too-long`. */
export async function chainOf(bytes: Uint8Array, sha256: Sha256): Promise<Result<readonly string[]>> {
  const count = Math.max(1, Math.ceil(bytes.length / mostPartBytes));
  if (count > mostChainParts) return fail('chain-too-long', { most: mostChainParts });
  const size = Math.ceil(bytes.length / count);
  const id = bytesOf((await sha256(bytes)).slice(0, 2 * idBytes));
  return ok(
    Array.from({ length: count }, (_, index) => {
      const head = [...id, index, count];
      return mark + digitsOf(Uint8Array.from([...head, ...bytes.subarray(index * size, (index + 1) * size)]));
    }),
  );
}

const form = new RegExp(`^${mark}([1-9]\\d{0,999})$`);

/** What a code says, when it is part of a chain; it may come from anybody. */
export function readChainPart(text: string): ChainPart | null {
  const [, digits] = form.exec(text) ?? [];
  if (digits === undefined) return null;
  const hex = BigInt(digits).toString(16);
  const bytes = bytesOf(hex.slice(1));
  const [index = 0, count = 0] = bytes.subarray(idBytes, headBytes);
  const isPart =
    hex.startsWith('1') &&
    hex.length % 2 === 1 &&
    bytes.length > headBytes &&
    bytes.length <= headBytes + mostPartBytes &&
    count <= mostChainParts &&
    index < count;
  if (!isPart) return null;
  return { chain: hexOf(bytes.subarray(0, idBytes)), index, count, bytes: bytes.subarray(headBytes) };
}

/** One chain, as far as its codes were scanned. */
export interface SeenChain {
  readonly chain: string;
  readonly count: number;
  readonly parts: ReadonlyMap<number, Uint8Array>;
}

/** Chains that are being scanned, the one scanned last first: codes of several may lie about. */
export type ChainCollector = readonly SeenChain[];

const mostChains = 3;

/** In any order and as often as it likes. The same collector when the part tells nothing new. */
export function collectPart(seen: ChainCollector, { chain, count, index, bytes }: ChainPart): ChainCollector {
  const isOf = (each: SeenChain): boolean => each.chain === chain && each.count === count;
  const known = seen.find(isOf);
  const has = known?.parts.has(index) ?? false;
  if (has && known === seen[0]) return seen;
  // The first reading of a part stays: whether it was right, the hash of the whole tells.
  const parts = new Map([[index, bytes], ...(known?.parts ?? [])]);
  return [{ chain, count, parts }, ...seen.filter((each) => !isOf(each))].slice(0, mostChains);
}

/** Indices, from 0. */
export const missingOf = ({ count, parts }: SeenChain): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !parts.has(index));

/**
 * The bytes as they were: `chain-not-joined` as long as a part is missing, and when one was read wrong or forged. That
 * somebody meant them is for a seal to prove: whoever makes the codes makes their hash.
 */
export async function joinedChain(seen: SeenChain, sha256: Sha256): Promise<Result<Uint8Array>> {
  const parts = [...seen.parts].sort(([a], [b]) => a - b);
  const bytes = Uint8Array.from(parts.flatMap(([, part]) => [...part]));
  const isWhole = missingOf(seen).length === 0 && (await sha256(bytes)).startsWith(seen.chain);
  return isWhole ? ok(bytes) : fail('chain-not-joined');
}
