import { join } from 'node:path';
import { z } from 'zod';
import type { FindChoice } from '#shared/model/sweep.ts';
import type { Keeping } from '../vault/json-file.ts';
import { openJsonFile } from '../vault/json-file.ts';

const schema = z.object({
  interfaces: z.array(z.string()).readonly(),
  subnets: z.array(z.string()).readonly(),
  ports: z.array(z.int().min(1).max(65_535)).min(1).readonly(),
  announced: z.boolean(),
  keepLooking: z.boolean(),
});

/** Where was looked last, kept in `find.json` beside the pins of the same hosts. */
export interface ChoiceStore {
  /** Null: never chosen. */
  get(): FindChoice | null;
  set(choice: FindChoice): Promise<void>;
}

export async function openChoice(deps: Keeping): Promise<ChoiceStore> {
  const path = join(deps.dir, 'find.json');
  const file = await openJsonFile(path, schema.nullable(), null, deps);
  let choice: FindChoice | null = file.value;
  return {
    get: () => choice,
    set: async (next) => {
      choice = next;
      if (deps.remember) await file.save(next);
    },
  };
}
