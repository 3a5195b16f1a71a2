import pLimit from 'p-limit';
import type { ContentCheck } from '#shared/model/content.ts';
import { findingsOf } from '#shared/model/content-plan.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fault, isOk, ok } from '#shared/model/result.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { hostsAtOnce } from '../hosts/side-by-side.ts';
import type { Ask } from '../hosts/sessions.ts';
import { lookAt, whyNoBundle } from './bundle.ts';
import { readContent, readFreeBytes, readSigningKey } from './host-content.ts';
import { contentOf, proofOf } from './signature.ts';

/** A signature is some hundred bytes; armoured or in a format of its own, some kilobytes. */
const mostSignatureBytes = 64 * 1024;

async function lookAtSignature(path: string) {
  const found = await lookAt(path);
  const unread = (reason: string): Fault => fault('signature-unread', { file: path, reason });
  if (!isOk(found)) return { error: unread(String(found.error.params['reason'] ?? 'it is not there')) };
  if (found.ok.bytes === 0) return { error: unread('it is empty') };
  return found.ok.bytes > mostSignatureBytes ? { error: unread('it is too large') } : found;
}

/** What can be known of an upload within some hundred milliseconds. Followers are asked whether they have room. The file itself must be there; all else is a finding. */
export async function checkContent(
  ask: Ask,
  { host, followers }: { host: HostRecord; followers: readonly HostRecord[] },
  chosen: { file: string; signature: string | null },
): Promise<Result<ContentCheck>> {
  const file = await lookAt(chosen.file);
  if (!isOk(file)) return file;
  const limit = pLimit(hostsAtOnce);
  const spaceOf = async (follower: HostRecord) => ({
    host: follower,
    freeBytes: await readFreeBytes(ask, follower.key),
  });
  const [flaw, signature, before, freeBytes, signing, spaces] = await Promise.all([
    whyNoBundle(file.ok),
    chosen.signature === null ? null : lookAtSignature(chosen.signature),
    readContent(ask, host.key),
    readFreeBytes(ask, host.key),
    readSigningKey(ask, host.key),
    Promise.all(followers.filter(isSignedIn).map((follower) => limit(spaceOf, follower))),
  ]);
  const facts = {
    file: file.ok,
    signature: signature && isOk(signature) ? signature.ok : null,
    before: before ?? null,
    freeBytes,
    wantsSignature: signing.wants,
  };
  const content = facts.signature && (await contentOf(facts.signature.path));
  const isUnproved = content !== null && signing.key !== null && proofOf(signing.key, content) === null;
  const flaws = [flaw, signature && !isOk(signature) ? signature.error : null].filter(
    (each) => each !== null,
  );
  return ok({ ...facts, findings: findingsOf({ ...facts, host, followers: spaces, flaws, isUnproved }) });
}
