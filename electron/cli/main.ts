import { createClient } from '#shared/contract/client.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { createGate } from '../bridge/gate.ts';
import { createHub } from '../bridge/hub.ts';
import { directTransport } from '../bridge/transports.ts';
import { createCore } from '../core/create-core.ts';
import { defaultDataDir, lockDataDir } from '../vault/data-dir.ts';
import type { Given } from './args.ts';
import { CliFault, readGiven, refuseInput } from './args.ts';
import type { SiteOf } from './site.ts';
import { must, siteOf } from './site.ts';
import type { FileVerb, Outcome, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const answerOf = (error: Fault): Outcome => {
  const { what, next } = explain(error);
  return { answer: { error: { code: error.code, message: `${what} ${next}` } }, complete: false };
};

/** A command is over as soon as its run is: nobody looks on, and no page has to be drawn. */
const paceMs = 10;

/** `[--data-dir DIR] VERB …`: the folder may stand before the verb, where it belongs to no verb. */
function readCommand(argv: readonly string[]): { verb: Verb | FileVerb; given: Given } {
  const at = argv.findIndex((arg, index) => !arg.startsWith('-') && argv[index - 1] !== '--data-dir');
  const name = argv[at] ?? '';
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw refuseInput('verb');
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  return { verb, given: readGiven(rest, { ...verb.options, 'data-dir': 'one' }, verb.takesWords) };
}

/**
 * Pins of the data folder are honoured. With a passphrase (design §4) a verb that signs in also writes there: pins, and the
 * account in the vault; without one nothing is remembered but by verbs that are about what is kept.
 */
async function run(verb: Verb, given: Given): Promise<Outcome> {
  const dataDir = given.one('data-dir') ?? defaultDataDir();
  const passphrase = 'username' in verb.options ? (process.env['FIELDLINK_PASSPHRASE'] ?? '') : '';
  const remember = passphrase !== '' || verb.keeps === true;
  const release = remember ? must(await lockDataDir(dataDir)) : null;
  const core = await createCore({
    dataDir,
    shell: 'cli',
    version: __FIELDLINK_VERSION__,
    build: __FIELDLINK_BUILD__,
    capabilities: { clipboardClear: false, opensPages: false },
    remember,
    demoSite: null,
  });
  const hub = createHub(core, paceMs);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void core.close().finally(() => process.exit(130));
  };
  // Not `once`: a library that is writing a file ends the process itself when nobody listens any more.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  try {
    const site = siteOf(createClient(directTransport(createGate(core, hub), hub)));
    if (passphrase !== '') await openVault(site, passphrase);
    return await verb.run(site, given);
  } finally {
    hub.close();
    await core.close();
    await release?.();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  }
}

/** The one there is, else a new one. */
async function openVault({ app, client }: SiteOf, passphrase: string): Promise<void> {
  const { vault } = await app();
  const method = vault.state === 'absent' ? 'vault.create' : 'vault.unlock';
  must(await client.call(method, { passphrase }));
}

/** One JSON document on stdout; exit 0 only when all is done. */
export async function main(argv: string[]): Promise<void> {
  if (argv.includes('--help')) {
    const usages = Object.values(verbs).map(({ usage }) => `  ${usage}`);
    process.stderr.write(
      `Usage: [--data-dir DIR] VERB …  (FIELDLINK_PASSWORD; FIELDLINK_PASSPHRASE remembers it)\n${usages.join('\n')}\n`,
    );
    return;
  }
  // Until the answer is out nothing is done, should the process ever run dry before it.
  process.exitCode = 1;
  let outcome: Outcome;
  try {
    const { verb, given } = readCommand(argv);
    outcome = await ('work' in verb ? verb.work(given) : run(verb, given));
  } catch (error) {
    outcome = answerOf(error instanceof CliFault ? error.fault : fault('internal'));
  }
  process.stdout.write(`${JSON.stringify(outcome.answer)}\n`);
  process.exitCode = outcome.complete ? 0 : 1;
}
