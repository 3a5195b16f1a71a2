import { join } from 'node:path';
import { z } from 'zod';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { readJsonFile, writeJsonFile } from '../vault/json-file.ts';

/** A file that was written must be readable again: no host may talk itself out of these bounds. */
const mostAddresses = 64;

const pin = z.object({
  certSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** HOST:PORT as dialled when it was pinned. */
  addresses: z.array(z.string().max(300)).max(mostAddresses),
  hostId: z.string().max(128).nullable(),
});
const pinFile = z.object({ version: z.literal(1), pins: z.array(pin).max(100_000) });

/** A certificate a person (or the demo site, which made it) vouched for, and where. Not secret (design §6). */
export type Pin = z.output<typeof pin>;

export interface Pins {
  all(): readonly Pin[];
  add(pin: { certSha256: CertSha256; addresses: readonly string[]; hostId: string | null }): Promise<void>;
  remove(certSha256: CertSha256, addresses: readonly string[]): Promise<void>;
}

const without = (pins: readonly Pin[], addresses: readonly string[]): Pin[] =>
  pins
    .map((each) => ({ ...each, addresses: each.addresses.filter((at) => !addresses.includes(at)) }))
    .filter((each) => each.addresses.length > 0);

/** One pin per address; pinning anew replaces what the address had. Not `remember`: kept in memory only. */
export async function openPins(options: {
  dir: string;
  remember: boolean;
  onTrouble: (trouble: Fault) => void;
}): Promise<Pins> {
  const path = join(options.dir, 'pins.json');
  const read = await readJsonFile(path, pinFile, { version: 1, pins: [] });
  if (read.trouble) options.onTrouble(read.trouble);
  let pins = read.value.pins;
  let writing = Promise.resolve();

  /** Writes queue up, so the file never goes back in time. */
  const save = (next: Pin[]): Promise<void> => {
    pins = next;
    if (!options.remember) return Promise.resolve();
    writing = writing.then(async () => {
      const trouble = await writeJsonFile(path, { version: 1, pins } satisfies z.output<typeof pinFile>);
      if (trouble) options.onTrouble(trouble);
    });
    return writing;
  };

  return {
    all: () => pins,
    add: ({ certSha256, addresses, hostId }) =>
      save([
        ...without(pins, addresses),
        { certSha256, addresses: addresses.slice(0, mostAddresses), hostId },
      ]),
    remove: (certSha256, addresses) =>
      save([
        ...pins.filter((each) => each.certSha256 !== certSha256),
        ...without(
          pins.filter((each) => each.certSha256 === certSha256),
          addresses,
        ),
      ]),
  };
}
