import type { z } from 'zod';
import { faultNames, faultSchema, withFault, without } from './faults.ts';
import { acts } from './live-faults.ts';
import { paletteFaults, paletteFaultSchema } from './palette/faults.ts';
import { paletteActs } from './palette/live-faults.ts';
import type { Palette } from './palette/types.ts';
import type { Host, World } from './types.ts';

interface Complaint {
  readonly error: string;
  readonly faults?: readonly string[];
}

/** References to other hosts become edge host IDs, so that nothing else has to look them up. */
function resolveRefs(world: World, refs: readonly string[]): string[] | null {
  const ids = refs.map((ref) =>
    ref === '*'
      ? '*'
      : world.hosts.find(({ state }) => [state.id, String(state.index), state.ip].includes(ref))?.state.id,
  );
  return ids.every((id) => id !== undefined) ? ids : null;
}

type Wanted = { readonly complaint: Complaint } | { readonly complaint: null; readonly value: unknown };

/** What is to be set; `value` undefined: nothing any more. False or null clears. */
function read(schema: z.ZodType | null, names: readonly string[], name: string, value: unknown): Wanted {
  if (!schema) return { complaint: { error: `unknown fault ${name}`, faults: names } };
  const isRule = name.startsWith('rule:');
  // For a rule `false` is a value; only null puts it back to its standard.
  if (value === null || (value === false && !isRule)) return { complaint: null, value: undefined };
  const { success, data } = schema.safeParse(value);
  if (!success) return { complaint: { error: `bad value for ${name}`, faults: names } };
  return { complaint: null, value: data };
}

/** Null: done, and already true of the hosts. */
export async function setFault(
  world: World,
  hosts: readonly Host[],
  name: string,
  value: unknown,
): Promise<Complaint | null> {
  const wanted = read(faultSchema(name), faultNames, name, value);
  if (wanted.complaint) return wanted.complaint;
  const final =
    name === 'path-cut' && Array.isArray(wanted.value)
      ? resolveRefs(world, wanted.value as string[])
      : wanted.value;
  if (final === null) return { error: 'path-cut names a host the site does not have' };
  await Promise.all(
    hosts.map(async (host) => {
      host.faults = final === undefined ? without(host.faults, name) : withFault(host.faults, name, final);
      await acts[name]?.(world, host, final);
    }),
  );
  return null;
}

/** Null: done, and already true of the console. */
export async function setPaletteFault(
  palette: Palette,
  name: string,
  value: unknown,
): Promise<Complaint | null> {
  const wanted = read(paletteFaultSchema(name), Object.keys(paletteFaults), name, value);
  if (wanted.complaint) return wanted.complaint;
  palette.faults = { ...palette.faults, [name]: wanted.value };
  await paletteActs[name]?.(palette, wanted.value);
  return null;
}
