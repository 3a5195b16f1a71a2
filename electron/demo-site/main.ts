import { parseArgs } from 'node:util';
import type { SiteOptions } from './site.ts';
import { largestSite, startSite } from './site.ts';

const usage = 'demo-site [--hosts N] [--state DIR] [--scale X] [--link-ms MS] [--token-ttl S]';

function numberIn(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
  whole: boolean,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new Error(
      `--${name} must be ${whole ? 'a whole number' : 'a number'} from ${String(least)} to ${String(most)}`,
    );
  return value;
}

export function readOptions(argv: readonly string[]): SiteOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { hosts: text, state: text, scale: text, 'link-ms': text, 'token-ttl': text },
  });
  const given = {
    hosts: numberIn('hosts', values.hosts, 1, largestSite, true),
    stateDir: values.state,
    scale: numberIn('scale', values.scale, 0.001, 10_000, false),
    linkMs: numberIn('link-ms', values['link-ms'], 0, 3_600_000, false),
    tokenTtl: numberIn('token-ttl', values['token-ttl'], 1, 3600, true),
  };
  if (given.stateDir === '') throw new Error('--state must name a folder');
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Prints one line when the site stands; everything else, were there anything, goes to stderr. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const site = await startSite({ ...readOptions(argv), control: true });
    const { hosts, username, password, control, palette } = site;
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      // Whatever still hangs after this long is not worth waiting for.
      setTimeout(() => process.exit(0), 1500).unref();
      site.close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`demo-site: ${error instanceof Error ? error.message : String(error)}\n`);
          process.exit(1);
        },
      );
    };
    // Not `once`: a library that is writing a file ends the process itself when nobody listens any more.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.stdout.write(
      `${JSON.stringify({ site: 'ready', control, username, password, hosts, palette })}\n`,
    );
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(`demo-site: ${line ?? ''} (${usage})\n`);
    process.exitCode = 1;
  }
}
