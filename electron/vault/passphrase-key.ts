import { scrypt } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { leastPassphrase } from '#shared/model/vault.ts';

/** The most that scrypt may fill, in bytes: a file that was tampered with must not exhaust the laptop. */
const mostFilled = 256 * 1024 * 1024;

/** As a file states them. */
export const priceFields = {
  /** scrypt's N as a power of two. */
  logN: z.int().min(14).max(20),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
};

/** What scrypt charges for one guess. */
export type Price = z.output<z.ZodObject<typeof priceFields>>;

/** Both time and memory: scrypt fills 128·N·r bytes, p times (RFC 7914 §2); the most takes about a second. */
export const isAffordable = ({ logN, r, p }: Price): boolean => 128 * 2 ** logN * r * p <= mostFilled;

/** 128 MiB and some tenths of a second a try (OWASP, Password Storage Cheat Sheet: scrypt N=2^17, r=8, p=1). */
export const usualPrice: Price = { logN: 17, r: 8, p: 1 };

/** Composed characters: the same passphrase from another keyboard or system must give the same key. */
const composed = (passphrase: string): string => passphrase.normalize('NFKC');

/** Why a passphrase guards nothing, null when it does: `passphrase-too-short`. */
export const whyNotGuarding = (passphrase: string): Fault | null =>
  composed(passphrase).length < leastPassphrase
    ? fault('passphrase-too-short', { least: leastPassphrase })
    : null;

/** 32 bytes. Rejects where the system has not that much memory. */
export const keyOfPassphrase = (
  passphrase: string,
  salt: Uint8Array,
  { logN, r, p }: Price,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** logN, r, p, maxmem: mostFilled + 64 * 1024 * 1024 };
    scrypt(composed(passphrase), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
