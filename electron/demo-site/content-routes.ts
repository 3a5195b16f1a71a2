import { operations } from '#shared/wire/operations.ts';
import { z } from 'zod';
import { mayKeep, mayTakeContent, settle } from './content-flow.ts';
import { receive } from './content-upload.ts';
import { peerPaths } from './link-flow.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { isRefusal, ok } from './route.ts';
import { sameText } from './same-text.ts';
import { followerOf } from './situation.ts';

async function upload(call: Call): Promise<Reply | Refusal> {
  const { world, host } = call;
  const barred = mayTakeContent(host);
  if (barred) return barred;
  const upload = await receive(call);
  if (isRefusal(upload)) return upload;
  const { name, part } = upload.archive;
  const refused = mayKeep(upload) ?? (await settle(world, host, upload));
  if (!refused)
    return { status: 201, body: { message: 'content is uploaded', uploadPath: `${uploadFolder}/${name}` } };
  await part.drop();
  return refused;
}

/** Where it ends up is undocumented (inferred). */
const uploadFolder = '/usr/local/spectrocloud/content';

const MiB = 1 << 20;

function details({ host }: Call): Reply | Refusal {
  const last = host.state.contents.at(-1);
  if (!last) return refusals.noContent;
  return ok({
    ...{ fileName: last.name, sha256Hash: last.sha256, sizeInBytes: last.bytes },
    ...{ sizeInMiB: last.bytes / MiB, sizeInGiB: last.bytes / MiB / 1024 },
    uploadDateTime: new Date(last.uploadedAt).toISOString(),
  });
}

const signingKey = ({ host: { state, faults } }: Call): Reply | Refusal => {
  const key = faults['content-signed'];
  if (key === undefined) return refusals.noSigningKey;
  const creationTimestamp = new Date(state.createdAt).toISOString();
  return ok({ key, description: 'verifies content bundles and cluster definitions', creationTimestamp });
};

const order = z.object({ id: z.string(), secret: z.string().min(1), sha256: z.string() });

/** Host to host: a follower fetches what it lacks. */
function give({ world, host, body }: Call): Reply | Refusal {
  const given = order.safeParse(body).data;
  const follower = given && followerOf(host.state, given.id);
  if (!follower || !sameText(follower.secret, given.secret)) return refusals.unauthorized;
  const content = host.state.contents.find(({ sha256 }) => sha256 === given.sha256);
  return content ? { status: 200, file: world.store.pathOf(content.sha256) } : refusals.noContent;
}

const { uploadContent, uploadedContent, contentSigningKey } = operations;

export const contentRoutes: readonly Route[] = [
  {
    method: uploadContent.method,
    path: uploadContent.path,
    auth: 'session',
    streams: true,
    local: 500,
    handle: upload,
  },
  { method: uploadedContent.method, path: uploadedContent.path, auth: 'session', handle: details },
  { method: contentSigningKey.method, path: contentSigningKey.path, auth: 'session', handle: signingKey },
  { method: 'POST', path: peerPaths.content, auth: 'peer', handle: give },
];
