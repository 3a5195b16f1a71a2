import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '#shared/model/result.ts';
import type { FindChoice } from '#shared/model/sweep.ts';
import { readJsonFile, writeJsonFile } from '../vault/json-file.ts';

const schema = z.object({
  interfaces: z.array(z.string()),
  subnets: z.array(z.string()),
  ports: z.array(z.int().min(1).max(65_535)).min(1),
  announced: z.boolean(),
  keepLooking: z.boolean(),
});

/** Where was looked last, kept in `find.json` beside the pins of the same hosts. */
export interface ChoiceStore {
  /** Null: never chosen. */
  get(): FindChoice | null;
  set(choice: FindChoice): Promise<void>;
}

export async function openChoice(deps: {
  dir: string;
  remember: boolean;
  onTrouble: (trouble: Fault) => void;
}): Promise<ChoiceStore> {
  const path = join(deps.dir, 'find.json');
  const read = await readJsonFile<FindChoice | null>(path, schema, null);
  if (read.trouble) deps.onTrouble(read.trouble);
  let choice = read.value;
  return {
    get: () => choice,
    set: async (next) => {
      choice = next;
      const trouble = deps.remember ? await writeJsonFile(path, next) : null;
      if (trouble) deps.onTrouble(trouble);
    },
  };
}
