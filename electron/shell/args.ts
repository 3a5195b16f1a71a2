import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mostOpened } from '#shared/model/opened.ts';

const text = { type: 'string' } as const;
/** The start options of design §4; all else names files to be opened. `--shell` has been read by `npm start` already. */
const options = {
  shell: text,
  demo: text,
  'data-dir': text,
  port: text,
  'no-open': { type: 'boolean' },
} as const;

/** `--demo` alone means five hosts; parseArgs knows no optional values, so the default is put in first. */
const withDemoNumber = (argv: readonly string[]): string[] =>
  argv.flatMap((arg, index) =>
    arg === '--demo' && !/^\d/.test(argv[index + 1] ?? '') ? ['--demo', '5'] : [arg],
  );

const whole = (name: string, value: string, from: number, to: number): number => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < from || number > to)
    throw new Error(`${name} takes a whole number from ${String(from)} to ${String(to)}.`);
  return number;
};

/** `npm start` changes into the project's folder; file managers of Linux name files by URL (Desktop Entry: `%U`). */
function pathOf(name: string): string {
  try {
    if (name.startsWith('file:')) return fileURLToPath(name);
  } catch {
    // Of a server, or no URL at all: there will be no such file here.
  }
  return resolve(process.env['INIT_CWD'] ?? '.', name);
}

export interface ShellArgs {
  readonly demoHosts: number | null;
  readonly dataDir: string | null;
  readonly port: number;
  readonly open: boolean;
  /** Absolute paths, whatever they lead to; of a flood one more than are taken, so that it is told of. */
  readonly files: readonly string[];
}

/** Throws with one line for people. */
export function readArgs(argv: readonly string[]): ShellArgs {
  const { values, positionals } = parseArgs({
    ...{ args: withDemoNumber(argv), options, allowPositionals: true },
  });
  const odd = positionals.find((name) => name.startsWith('-'));
  if (odd !== undefined) throw new Error(`${odd} is no option; a file of that name is ./${odd}.`);
  return {
    demoHosts: values.demo === undefined ? null : whole('--demo', values.demo, 1, 1000),
    dataDir: values['data-dir'] ?? null,
    port: whole('--port', values.port ?? '0', 0, 65_535),
    open: values['no-open'] !== true,
    files: positionals.slice(0, mostOpened + 1).map(pathOf),
  };
}

/** An installed app is also given switches of Chromium's, by a person or by the system: those are not ours to refuse. */
export function ownArgs(argv: readonly string[]): string[] {
  const args = withDemoNumber(argv);
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  return tokens.flatMap((token) => {
    if (token.kind === 'positional') return token.value.startsWith('-') ? [] : [token.value];
    if (token.kind !== 'option' || !Object.hasOwn(options, token.name)) return [];
    return [token.value === undefined ? `--${token.name}` : `--${token.name}=${token.value}`];
  });
}
