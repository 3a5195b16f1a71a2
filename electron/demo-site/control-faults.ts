import { faultNames, faultSchema, withFault, without } from './faults.ts';
import { acts } from './live-faults.ts';
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

/** Null: done, and already true of the hosts. `value` false or null clears. */
export async function setFault(
  world: World,
  hosts: readonly Host[],
  name: string,
  value: unknown,
): Promise<Complaint | null> {
  const schema = faultSchema(name);
  if (!schema) return { error: `unknown fault ${name}`, faults: faultNames };
  const isRule = name.startsWith('rule:');
  // For a rule `false` is a value; only null puts it back to its standard.
  const clears = value === null || (value === false && !isRule);
  const read = clears ? null : schema.safeParse(value);
  if (read && !read.success) return { error: `bad value for ${name}`, faults: faultNames };
  const wanted = read?.data;
  const final =
    name === 'path-cut' && Array.isArray(wanted) ? resolveRefs(world, wanted as string[]) : wanted;
  if (final === null) return { error: 'path-cut names a host the site does not have' };
  await Promise.all(
    hosts.map(async (host) => {
      host.faults = clears ? without(host.faults, name) : withFault(host.faults, name, final);
      await acts[name]?.(world, host, clears ? undefined : final);
    }),
  );
  return null;
}
