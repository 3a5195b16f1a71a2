import { basename } from 'node:path';
import { matchProfiles } from '#shared/model/match-profiles.ts';
import { layersFrom, profilesFrom } from '#shared/wire/match-files.ts';
import { largestMatchFile, tooLarge } from '#shared/wire/slim-profiles.ts';
import { readGivenFile } from './files.ts';
import { required } from './results.ts';
import { must } from './site.ts';
import type { FileVerb } from './verb.ts';

const textOf = async (file: string): Promise<string> => {
  const bytes = await readGivenFile(file, largestMatchFile, tooLarge(basename(file)).error);
  return bytes.toString('utf8');
};

/** For whoever looks on: stdout is for the answer. */
const note = (line: string): void => void process.stderr.write(`${line}\n`);

export const match: FileVerb = {
  usage: 'match --local FILE --profiles FILE   (cluster/applications; an array of v1ClusterProfile)',
  options: { local: 'one', profiles: 'one' },
  work: async (given) => {
    const local = required(given.one('local'), '--local');
    const profiles = required(given.one('profiles'), '--profiles');
    const layers = must(layersFrom(basename(local), await textOf(local)));
    const latest = must(profilesFrom(basename(profiles), await textOf(profiles)));
    const { valid, closest, isComplete } = matchProfiles(layers, latest.profiles);
    for (const name of latest.withoutLatest) note(`left out: ${name}, its latest version is not in the file`);
    if (!isComplete) note('not all combinations were tried: there may be more or better ones');
    return { answer: { valid, closest }, complete: true };
  },
};
