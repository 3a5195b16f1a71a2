import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '#shared/model/notice.ts';
import { root } from '../paths.ts';
import { carried, textOf } from './carried.ts';
import { allowedLicences } from './licences.ts';

const licenceFile = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
const noticeFile = /^(?:copyright)?notice(?:\.(?:md|txt))?$/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
}

/** Throws, naming the package, where nobody decided that its licence is fine or it brings no text of it. */
async function noticeOf(folder: string, within: string): Promise<Notice> {
  const dir = path.join(within, folder);
  const [manifest, names] = await Promise.all([
    readFile(path.join(dir, 'package.json'), 'utf8'),
    readdir(dir),
  ]);
  const { name, version, license } = JSON.parse(manifest) as Manifest;
  if (typeof license !== 'string' || !allowedLicences.has(license))
    throw new Error(
      `${name} ${version} is under ${JSON.stringify(license ?? null)}, which is not in build/papers/licences.ts.`,
    );
  const licences = names.filter((each) => licenceFile.test(each));
  if (licences.length === 0) throw new Error(`${name} ${version} brings no text of its licence, ${license}.`);
  const files = [...licences, ...names.filter((each) => noticeFile.test(each))];
  const texts = await Promise.all(files.map((file) => readFile(path.join(dir, file), 'utf8')));
  return { name, version, licence: license, text: texts.map(plain).join('\n\n') };
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** By name, then version; never by the language of who builds. */
const order = (a: Notice, b: Notice): number => {
  const [left, right] = [`${a.name} ${a.version}`, `${b.name} ${b.version}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/**
 * What the packages of a build ask to be said of them, and what lies inside these. `packages`: folders relative to `within`,
 * as `Contents` names them; the same package at two places is one.
 */
export async function noticesOf(packages: readonly string[], within = root): Promise<Notice[]> {
  const own = await Promise.all(packages.map((folder) => noticeOf(folder, within)));
  const inside = carried.flatMap((each) =>
    own
      .filter(({ name }) => name === each.inside)
      .map(async ({ name, version }) => ({
        name: each.name,
        version: `in ${name} ${version}`,
        licence: each.licence,
        text: await textOf(each),
      })),
  );
  const all = [...own, ...(await Promise.all(inside))];
  const once = new Map(all.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  return [...once.values()].sort(order);
}

const rule = '-'.repeat(80);

/** The same for people: THIRD-PARTY-NOTICES.txt. */
export const noticesText = (notices: readonly Notice[]): string =>
  [
    'Fieldlink contains work of others, under the licences below.',
    ...notices.map(
      ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}`,
    ),
  ].join('\n\n') + '\n';
