import { wordlist } from '@scure/bip39/wordlists/english.js';

/** The first 66 bits of hex digits as six words of the BIP-39 list, which are told apart by ear and by four letters. */
export function sixWords(hex: string): string[] {
  const bits = BigInt(`0x${hex.slice(0, 17)}`) >> 2n;
  return [5n, 4n, 3n, 2n, 1n, 0n].map((place) => wordlist[Number((bits >> (place * 11n)) & 2047n)] ?? '');
}
