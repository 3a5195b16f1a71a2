import type { BundleFile, HostContent } from '#shared/model/content.ts';
import { isSameContent } from '#shared/model/content-plan.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import type { LinkProgress } from '../link/deps.ts';
import { checkContent } from './check.ts';
import type { ContentDeps, Errand } from './deps.ts';
import { watchFlow } from './flow.ts';
import { readSigningKey } from './host-content.ts';
import { contentOf, proofOf } from './signature.ts';

/** All that has to be known before the first byte leaves. */
export interface Prepared {
  readonly file: BundleFile;
  readonly sha256: string;
  readonly signature: { readonly name: string; readonly content: Buffer } | null;
}

/** The digest of the whole file, and whether its signature fits where that can be told. */
async function readWhole(
  deps: ContentDeps,
  host: HostRecord,
  file: BundleFile,
  signature: Prepared['signature'],
  on: LinkProgress,
): Promise<Result<string>> {
  const { key } = signature ? await readSigningKey(deps.ask, host.key) : { key: null };
  const proof = key !== null && signature ? proofOf(key, signature.content) : null;
  on.step('hashing');
  const flow = watchFlow({ total: file.bytes, tell: on.progress });
  const digest = await deps.digests.of(file, {
    ...{ signal: on.signal, reached: flow.reached },
    taste: proof?.taste,
  });
  flow.stop();
  if (isOk(digest) && proof && !proof.holds())
    return fail('signature-wrong', { file: file.name, host: hostLabel(host) });
  return digest;
}

/** What the host holds already, judged by its digest: the same, or something else under that name. */
function clash(host: HostRecord, file: BundleFile, sha256: string, before: HostContent | null): Fault | null {
  const params = { host: hostLabel(host), file: file.name };
  if (isSameContent(before, sha256)) return fault('content-there', params);
  return before?.fileName === file.name ? fault('content-name-taken', params) : null;
}

/** Checks everything that can be checked before something is sent; the first that speaks against it is the answer. */
export async function prepare(
  deps: ContentDeps,
  host: HostRecord,
  errand: Errand,
  on: LinkProgress,
): Promise<Result<Prepared>> {
  const check = await checkContent(deps.ask, { host, followers: [] }, errand);
  if (!isOk(check)) return check;
  const { file, findings, before } = check.ok;
  const gives = (why: Fault): boolean => errand.replace && why.code === 'content-name-taken';
  const refused = findings.find(({ weight, fault: why }) => weight === 'refuses' && !gives(why));
  if (refused) return { error: refused.fault };
  const signature = check.ok.signature && {
    name: check.ok.signature.name,
    content: await contentOf(check.ok.signature.path),
  };
  const digest = await readWhole(deps, host, file, signature, on);
  if (!isOk(digest)) return digest;
  const taken = clash(host, file, digest.ok, before);
  return taken && !gives(taken) ? { error: taken } : ok({ file, sha256: digest.ok, signature });
}
