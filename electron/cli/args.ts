import type { ParseArgsOptionDescriptor } from 'node:util';
import { parseArgs } from 'node:util';
import { parseFingerprint } from '#shared/model/fingerprint.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';

/** Ends the command with `{"error":{code,message}}`. */
export class CliFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

export const refuseInput = (field: string): CliFault => new CliFault(fault('bad-input', { field }));

export type Option = 'one' | 'many' | 'flag';

export interface Given {
  /** The last value given, or null. */
  one(name: string): string | null;
  many(name: string): readonly string[];
  has(name: string): boolean;
  /** What stands there without an option before it; only where the verb takes such. */
  readonly words: readonly string[];
}

/** An unknown option, a missing value or a stray word is refused by name; values are never repeated in the message. */
export function readGiven(
  argv: readonly string[],
  options: Readonly<Record<string, Option>>,
  takesWords = false,
): Given {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, kind]): [string, ParseArgsOptionDescriptor] =>
      kind === 'flag' ? [name, { type: 'boolean' }] : [name, { type: 'string', multiple: true }],
    ),
  );
  let values: Record<string, unknown>;
  let words: string[];
  try {
    ({ values, positionals: words } = parseArgs({
      args: spread(argv, options),
      options: config,
      allowPositionals: takesWords,
    }));
  } catch (error) {
    throw refuseInput(
      error instanceof Error ? (/'(-{1,2}[\w-]+)/.exec(error.message)?.[1] ?? 'arguments') : 'arguments',
    );
  }
  const many = (name: string): readonly string[] => (values[name] ?? []) as readonly string[];
  return { one: (name) => many(name).at(-1) ?? null, many, has: (name) => values[name] === true, words };
}

/** `--follower A B C` reads as three followers: the shape scripts get from `$(cat hosts)`. */
function spread(argv: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  let open: string | null = null;
  let filled = false;
  return argv.flatMap((arg) => {
    if (arg.startsWith('-')) {
      const name = arg.replace(/^--/, '').split('=')[0] ?? '';
      open = options[name] === 'many' && !arg.includes('=') ? `--${name}` : null;
      filled = false;
      return [arg];
    }
    const again = open !== null && filled ? [open] : [];
    filled = true;
    return [...again, arg];
  });
}

/** `--pin HOST:PORT=SHA256`: 64 hex digits, any case, colons allowed. By the address as the technician writes it. */
export function readPins(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => {
      const at = text.lastIndexOf('=');
      const sha256 = parseFingerprint(text.slice(at + 1));
      if (at < 1 || sha256 === null) throw refuseInput('--pin');
      return [text.slice(0, at), sha256];
    }),
  );
}
