import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checksumsName, sha256Of } from '../../papers/checksums.ts';
import { judged } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

const line = /^([0-9a-f]{64}) [ *](.+)$/;

/** SHA256SUMS names every artifact, and each is what it says. vendor: the form of `sha256sum`. */
export async function checksums({ dir, artifacts }: Release): Promise<Finding[]> {
  const text = await readFile(path.join(dir, checksumsName), 'utf8').catch(() => null);
  if (text === null) return judged(checksumsName, ['it is missing'], '');
  const lines = text.split('\n').filter((each) => each !== '');
  const told = new Map(lines.map((each) => [line.exec(each)?.[2] ?? each, line.exec(each)?.[1]]));
  const wrong = artifacts.map(async (name) => {
    const sum = told.get(name);
    if (sum === undefined) return [`${name} is not in it`];
    return sum === (await sha256Of(path.join(dir, name))) ? [] : [`${name} is not what its sum says`];
  });
  const problems = [
    ...(await Promise.all(wrong)).flat(),
    ...[...told.keys()]
      .filter((name) => !artifacts.includes(name))
      .map((name) => `${name} is in it, but not there`),
  ];
  return judged(checksumsName, problems, `${String(artifacts.length)} artifacts, each as its sum says`);
}
