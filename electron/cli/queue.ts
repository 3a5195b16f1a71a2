import type { QueueEntry, QueueWork } from '#shared/model/queue.ts';
import { canRetry } from '#shared/model/queue.ts';
import { isSameEndpoint } from '#shared/model/palette-endpoint.ts';
import { fault } from '#shared/model/result.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { largestSealed } from '#shared/model/vault.ts';
import type { Given } from './args.ts';
import { refuseInput } from './args.ts';
import { consoleOptions, consoleUsage, enterConsole } from './enter-console.ts';
import { readGivenFile, writeGivenFile } from './files.ts';
import { endOfEntry, whenOver } from './queue-results.ts';
import { required } from './results.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';
import type { Outcome, Verb } from './verb.ts';
import { secondsSince } from './verb.ts';

/** Never an option: every user of the laptop can read command lines. Not the vault's, which never leaves this laptop. */
const passphraseName = 'FIELDLINK_SEAL_PASSPHRASE';

function passphraseGiven(): string {
  const passphrase = process.env[passphraseName] ?? '';
  if (passphrase === '') throw refuseInput(passphraseName);
  return passphrase;
}

/** What an entry is about: a host, a token, a pairing request. */
function subjectIn(work: QueueWork): string {
  if ('hostId' in work) return work.hostId;
  return work.kind === 'token' ? work.name : work.pairingId;
}

const view = ({ id, endpoint, project, work, state, fault: why, from }: QueueEntry) => ({
  ...{ id, kind: work.kind, subject: subjectIn(work), endpoint },
  ...{ project: project?.name ?? project?.uid ?? null, state, code: why?.code ?? null, from },
});

async function bringIn({ client }: SiteOf, file: string): Promise<{ added: number; known: number }> {
  const passphrase = passphraseGiven();
  const tooLarge = fault('sealed-too-large', { most: largestSealed / 1_000_000 });
  const base64 = (await readGivenFile(file, largestSealed, tooLarge)).toString('base64');
  return must(await client.call('queue.import', { data: { base64 }, passphrase }));
}

/** By its first word. The next is a file. */
const acts: Readonly<Record<string, (site: SiteOf, given: Given, file: string | null) => Promise<Outcome>>> =
  {
    list: async ({ until }) => {
      const queue = await until('queue', (all) => all);
      return { answer: { queue: queue.map(view) }, complete: true };
    },

    export: async ({ client }, _, file) => {
      const out = required(file, 'FILE');
      const passphrase = passphraseGiven();
      const made = must(await client.call('queue.export', { ids: null, passphrase }));
      const written = await writeGivenFile(out, Buffer.from(made.file.base64, 'base64'));
      return { answer: { file: written, count: made.count }, complete: true };
    },

    import: async (site, _, file) => ({
      answer: await bringIn(site, required(file, 'FILE')),
      complete: true,
    }),

    // With a file: pairing keys are in memory only, and would be gone between two commands.
    send: async (site, given, file) => {
      const from = performance.now();
      const endpoint = required(given.one('endpoint'), '--endpoint');
      if (file !== null) await bringIn(site, file);
      await enterConsole(site, given);
      const due = await site.until('queue', (all) =>
        all.filter((entry) => canRetry(entry) && isSameEndpoint(entry.endpoint, endpoint)),
      );
      const ids = due.map(({ id }) => id);
      if (ids.length > 0) must(await site.client.call('queue.retry', { ids }));
      const results = (await whenOver(site, ids)).map((entry) => ({
        ...{ id: entry.id, kind: entry.work.kind, subject: subjectIn(entry.work) },
        ...endOfEntry(entry),
      }));
      return {
        answer: { results, seconds: secondsSince(from) },
        complete: results.every(({ end }) => isGoodEnd(end)),
      };
    },
  };

/** What waits for a console: listed, handed over to another laptop, taken in there, and sent. */
export const queue: Verb = {
  usage: `queue list | export FILE | import FILE | send [FILE] ${consoleUsage}   (FILE: ${passphraseName})`,
  options: consoleOptions,
  takesWords: true,
  keeps: true,
  run: (site, given) => {
    const [name = '', file = null, ...rest] = given.words;
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act || rest.length > 0) throw refuseInput('arguments');
    return act(site, given, file);
  },
};
