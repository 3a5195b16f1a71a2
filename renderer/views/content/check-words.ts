import type { BundleFile, ContentCheck, HostContent } from '#shared/model/content.ts';
import type { Finding } from '#shared/model/finding.ts';
import { nameList, shortHostId } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { sizeWord } from '#shared/model/sizes.ts';
import type { FactRow } from '../../parts/Facts.tsx';
import { dayTimeWord } from '../../parts/time-words.ts';

/** vendor: `upload-content` takes one whole POST, there is no way to go on with half of one. */
export const noResumeWords =
  'An upload that is cut off starts again from the beginning. Fieldlink keeps everything needed to start it again in one click.';

/** The last part of a path, of whatever system. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const words = (...parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join(' · ');

const fileWord = ({ name, bytes, modifiedAt }: BundleFile): string =>
  words(name, sizeWord(bytes), `changed ${dayTimeWord(modifiedAt)}`);

const heldWord = ({ fileName: name, bytes, uploadedAt }: HostContent): string =>
  words(
    name,
    bytes !== null && sizeWord(bytes),
    uploadedAt !== null && `uploaded ${dayTimeWord(uploadedAt)}`,
  );

const followersWord = (followers: readonly string[]): string =>
  followers.length === 0
    ? 'Nobody: no host follows this one'
    : words(
        `${followers.length} ${followers.length === 1 ? 'follower' : 'followers'}`,
        nameList(followers.map(shortHostId), 2),
      );

export interface CheckFacts {
  /** Path of the bundle as it was chosen. */
  readonly file: string;
  readonly signature: string | null;
  /** Null while it is under way, and where nothing came of it. */
  readonly check: ContentCheck | null;
  readonly isAsking: boolean;
  /** Edge host IDs of those that get it from the leader. */
  readonly followers: readonly string[];
}

/**
 * What is about to be sent, and what it meets. Rows stay where they are while the check is under way. `signing`: what
 * can be done about the signature.
 */
export function checkRows(
  { file, check, isAsking, followers }: CheckFacts,
  signing: FactRow[1],
): readonly FactRow[] {
  const told = (word: (of: ContentCheck) => string): string | null =>
    check ? word(check) : isAsking ? 'Asking the host…' : null;
  return [
    ['Bundle', check ? fileWord(check.file) : fileName(file)],
    ['Signature', signing],
    ['On the host now', told(({ before }) => (before ? heldWord(before) : 'Nothing that it tells of'))],
    ['Free space', told(({ freeBytes }) => (freeBytes === null ? 'Not told' : sizeWord(freeBytes)))],
    ['Synced to', followersWord(followers)],
  ];
}

/** The host holds something under the same name: it may be this bundle or another. */
export const isClash = ({ code }: Fault): boolean =>
  code === 'content-name-taken' || code === 'content-there-perhaps';

/** The findings as they weigh once it is settled whether what the host holds gives way. */
export const weighed = ({ findings }: ContentCheck, replace: boolean): readonly Finding[] =>
  findings.map((finding) =>
    replace && finding.fault.code === 'content-name-taken' ? { ...finding, weight: 'warns' } : finding,
  );

/** Why this cannot be sent as it is; null when it can. */
export const refusalOf = (check: ContentCheck, replace: boolean): Fault | null =>
  weighed(check, replace).find(({ weight }) => weight === 'refuses')?.fault ?? null;
