import { useRef, useState } from 'react';
import type { ChainCollector, SeenChain, Sha256 } from '#shared/model/code-chain.ts';
import { collectPart, joinedChain, missingOf, readChainPart } from '#shared/model/code-chain.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useStable } from '../../parts/use-stable.ts';

const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export interface ChainReading {
  /** The chain that is being scanned; null before its first code. */
  readonly chain: SeenChain | null;
  /** What was read last is no part of a chain. */
  readonly isAlien: boolean;
  /** Why codes that were all there did not make a whole; they are scanned anew then. */
  readonly problem: Fault | null;
  /** Texts of codes, as they come. Stays the same. */
  read(texts: readonly string[]): void;
}

/** Codes as they are scanned, until they make a whole. */
export function useChain(onWhole: (bytes: Uint8Array) => void): ChainReading {
  // Frames come faster than a page is drawn.
  const seen = useRef<ChainCollector>([]);
  const [chain, setChain] = useState<SeenChain | null>(null);
  const [isAlien, setAlien] = useState(false);
  const [problem, setProblem] = useState<Fault | null>(null);

  const see = (next: ChainCollector): void => {
    seen.current = next;
    setChain(next[0] ?? null);
  };
  const join = async (whole: SeenChain): Promise<void> => {
    const joined = await joinedChain(whole, sha256);
    // Until they do make a whole: codes come on meanwhile.
    setProblem(isOk(joined) ? null : joined.error);
    if (isOk(joined)) onWhole(joined.ok);
    else see(seen.current.filter((each) => each !== whole));
  };
  const read = useStable((texts: readonly string[]): void => {
    const parts = texts.map(readChainPart).filter((part) => part !== null);
    setAlien(texts.length > 0 && parts.length === 0);
    const next = parts.reduce(collectPart, seen.current);
    if (next === seen.current) return;
    see(next);
    const [latest] = next;
    if (latest && missingOf(latest).length === 0) void join(latest);
  });
  return { chain, isAlien, problem, read };
}
