import { parseArgs } from 'node:util';

export interface WebArgs {
  readonly demoHosts: number | null;
  readonly dataDir: string | null;
  readonly port: number;
  readonly open: boolean;
}

const whole = (name: string, text: string, from: number, to: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to)
    throw new Error(`${name} takes a whole number from ${String(from)} to ${String(to)}.`);
  return value;
};

/** `--demo` alone means five hosts; parseArgs knows no optional values, so the default is put in first. */
const withDemoNumber = (argv: readonly string[]): string[] =>
  argv.flatMap((arg, index) =>
    arg === '--demo' && !/^\d/.test(argv[index + 1] ?? '') ? ['--demo', '5'] : [arg],
  );

/** Throws with one line for people. `--shell` has been read by `npm start` already. */
export function readArgs(argv: readonly string[]): WebArgs {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: withDemoNumber(argv),
    options: { shell: text, demo: text, 'data-dir': text, port: text, 'no-open': { type: 'boolean' } },
  });
  return {
    demoHosts: values.demo === undefined ? null : whole('--demo', values.demo, 1, 1000),
    dataDir: values['data-dir'] ?? null,
    port: whole('--port', values.port ?? '0', 0, 65_535),
    open: values['no-open'] !== true,
  };
}
