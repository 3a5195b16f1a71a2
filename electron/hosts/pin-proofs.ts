import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Told } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';
import type { Pin, Pins } from './pins.ts';

const proofFile = z.object({
  version: z.literal(1),
  proofs: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

/** One certificate at one address; without an address: what an edge host ID is expected to show. */
interface Claim {
  readonly certSha256: string;
  readonly address: string | null;
  readonly expectedOf: string | null;
}

/** Pins are plain files (design §6). While the vault is open, a proof beside them tells which of them Fieldlink wrote. */
export interface ProvedPins extends Pins {
  /**
   * The vault is open, with this key inside. What stood on disk at the start without a proof is no longer believed: it is
   * dropped, once, and counted. `isNew`: the vault was just made, so there was nothing to prove it with.
   */
  prove(key: Uint8Array, isNew: boolean): Promise<number>;
  /** What is written from now on has no proof. */
  lock(): void;
}

const claimsOf = ({ certSha256, addresses, hostId }: Pin): Claim[] =>
  addresses.length > 0
    ? addresses.map((address) => ({ certSha256, address, expectedOf: null }))
    : [{ certSha256, address: null, expectedOf: hostId }];

const openProofs = (path: string, told: Told) =>
  openJsonFile(path, proofFile, { version: 1, proofs: [] }, told);

export function withProofs(pins: Pins, options: { readonly dir: string } & Told): ProvedPins {
  const path = join(options.dir, 'pins-proof.json');
  let unproved = pins.all().flatMap(claimsOf);
  let prover: ((claim: Claim) => string) | null = null;
  let file: Awaited<ReturnType<typeof openProofs>> | null = null;
  let written = '';
  let writing = Promise.resolve();

  /** After every change of the pins, as long as there is a key; in turn, as the pins themselves. */
  const keep = (): Promise<void> => {
    writing = writing.then(async () => {
      if (!prover || !file) return;
      const proofs = pins.all().flatMap(claimsOf).map(prover).sort();
      if (written === proofs.join()) return;
      if ((await file.save({ version: 1, proofs })) === null) written = proofs.join();
    });
    return writing;
  };
  const proveAfter = async (change: Promise<unknown>): Promise<void> => {
    await change;
    await keep();
  };

  return {
    all: pins.all,
    add: (...added) => proveAfter(pins.add(...added)),
    note: (seen) => proveAfter(pins.note(seen)),
    remove: (certSha256, addresses) => proveAfter(pins.remove(certSha256, addresses)),
    forgetAll: () => proveAfter(pins.forgetAll()),
    prove: async (key, isNew) => {
      const own = Buffer.from(key);
      const proofOf = ({ certSha256, address, expectedOf }: Claim): string =>
        createHmac('sha256', own)
          .update(JSON.stringify([certSha256, address, expectedOf]))
          .digest('hex');
      file = await openProofs(path, options);
      const known = new Set(file.value.proofs);
      const doubtful = isNew ? [] : unproved.filter((claim) => !known.has(proofOf(claim)));
      for (const certSha256 of new Set(doubtful.map((claim) => claim.certSha256))) {
        const claims = doubtful.filter((claim) => claim.certSha256 === certSha256);
        await pins.remove(
          certSha256,
          claims.flatMap(({ address }) => address ?? []),
        );
      }
      unproved = [];
      prover = proofOf;
      await keep();
      return doubtful.length;
    },
    lock: () => {
      prover = null;
    },
  };
}
