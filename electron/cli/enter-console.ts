import { parseFingerprint } from '#shared/model/fingerprint.ts';
import type { ConsoleProject } from '#shared/model/palette.ts';
import { largestCaFile } from '#shared/model/palette.ts';
import { fault } from '#shared/model/result.ts';
import type { Given, Option } from './args.ts';
import { CliFault, refuseInput } from './args.ts';
import { readGivenFile } from './files.ts';
import { required } from './results.ts';
import type { SiteOf } from './site.ts';
import { must } from './site.ts';

/** Never an option: every user of the laptop can read command lines. */
const keyName = 'FIELDLINK_PALETTE_API_KEY';

/** Of every verb that talks to a console. */
export const consoleOptions = {
  ...{ endpoint: 'one', project: 'one', 'console-pin': 'one', ca: 'one' },
} as const satisfies Record<string, Option>;
export const consoleUsage = `--endpoint E [--project P] [--console-pin SHA256 | --ca FILE]   (${keyName})`;

function pinOf(given: Given): string | undefined {
  const text = given.one('console-pin');
  if (text === null) return undefined;
  const pin = parseFingerprint(text);
  if (pin === null) throw refuseInput('--console-pin');
  return pin;
}

async function caOf(given: Given): Promise<string | undefined> {
  const file = given.one('ca');
  if (file === null) return undefined;
  const tooLarge = fault('ca-unreadable', { why: 'it is too large' });
  return (await readGivenFile(file, largestCaFile, tooLarge)).toString('base64');
}

/** By name or UID. */
const projectOf = (projects: readonly ConsoleProject[], wanted: string): string => {
  const found = projects.find(({ uid, name }) => uid === wanted || name === wanted);
  if (!found) throw new CliFault(fault('console-project-unknown', { project: wanted }));
  return found.uid;
};

/** Signs in to the console and chooses the project; without one it is where the console itself begins. */
export async function enterConsole({ client, console }: SiteOf, given: Given): Promise<void> {
  const apiKey = process.env[keyName] ?? '';
  if (apiKey === '') throw refuseInput(keyName);
  const endpoint = required(given.one('endpoint'), '--endpoint');
  const [certSha256, caFile] = [pinOf(given), await caOf(given)];
  const wanted = given.one('project');
  must(await client.call('console.signIn', { endpoint, certSha256, caFile, login: { apiKey } }));
  if (wanted === null) return;
  const uid = projectOf((await console()).projects, wanted);
  must(await client.call('console.project', { uid }));
}
