import { join } from 'node:path';
import { z } from 'zod';
import type { Keeping } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

const schema = z.object({
  endpoint: z.string().max(300),
  /** Of the certificate that a person vouched for; null: an authority has to. */
  certSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** PEM of the authorities that were named for it; empty: those of the laptop. Earlier versions have none. */
  authorities: z.array(z.string().max(100_000)).max(20).default([]),
  projectUid: z.string().max(128).nullable(),
  by: z.enum(['api-key', 'password']).nullable(),
  email: z.string().max(256).nullable(),
  /** The vault holds its API key. */
  hasKey: z.boolean(),
});

/** Which console this laptop works with, and why it is trusted. Nothing secret. */
export type KeptConsole = z.output<typeof schema>;

export interface ConsoleFile {
  /** Null: none was chosen. */
  get(): KeptConsole | null;
  set(kept: KeptConsole | null): Promise<unknown>;
}

/** Kept in `console.json`. What was forgotten, or trusted before, must not come back with an older state of the file. */
export async function openConsoleFile(deps: Keeping): Promise<ConsoleFile> {
  const file = await openJsonFile(join(deps.dir, 'console.json'), schema.nullable(), null, deps);
  let kept: KeptConsole | null = file.value;
  return {
    get: () => kept,
    set: async (next) => {
      kept = next;
      if (deps.remember) await (next ? file.replace(next) : file.remove());
    },
  };
}
