import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { setFault, setPaletteFault } from './control-faults.ts';
import { closeServer, trackSockets } from './live.ts';
import { clickInLocalUi, localUiAction } from './local-ui.ts';
import { decide, decision } from './palette/admin.ts';
import { stateView } from './state-view.ts';
import type { Host, World } from './types.ts';

const hostRef = z.union([z.string(), z.int()]);
const faultBody = z.object({ host: hostRef, fault: z.string(), value: z.unknown().optional() });
const timeBody = z.object({
  scale: z.number().positive().max(10_000).optional(),
  tokenTtl: z.number().positive().max(3_600).optional(),
});
const localUiBody = z.object({ host: hostRef, action: localUiAction });

/** By edge host ID, number from 0, address, `ip:port`, or `*` for all. */
function findHosts(world: World, ref: string | number): readonly Host[] {
  const text = String(ref);
  if (text === '*') return world.hosts;
  return world.hosts.filter(({ state: { id, index, ip, port } }) =>
    [id, String(index), world.distinctIps ? ip : '', `${ip}:${String(port)}`].includes(text),
  );
}

function createApp(world: World, key: string) {
  const app = new Hono().basePath(`/${key}`);
  app.get('/state', (c) => c.json(stateView(world)));
  app.post('/time', async (c) => {
    const { scale, tokenTtl = world.tokenTtl } = timeBody.parse(await c.req.json());
    if (scale !== undefined) world.clock.rescale(scale);
    world.tokenTtl = tokenTtl;
    return c.json({ scale, tokenTtl });
  });
  app.post('/faults', async (c) => {
    const { host, fault, value } = faultBody.parse(await c.req.json());
    if (host === 'palette') {
      const complaint = await setPaletteFault(world.palette, fault, value);
      return complaint ? c.json(complaint, 400) : c.json({ hosts: [] });
    }
    const hosts = findHosts(world, host);
    const refused =
      hosts.length === 0 ? { error: `no host ${String(host)}` } : await setFault(world, hosts, fault, value);
    return refused ? c.json(refused, 400) : c.json({ hosts: hosts.map(({ state }) => state.id) });
  });
  app.post('/local-ui', async (c) => {
    const { host: ref, action } = localUiBody.parse(await c.req.json());
    const [host] = findHosts(world, ref);
    const error = host ? clickInLocalUi(world, host, action) : 'no such host';
    return error ? c.json({ error }, 400) : c.json({});
  });
  app.post('/palette', async (c) => {
    const refused = decide(world.palette, decision.parse(await c.req.json()));
    return refused ? c.json({ error: refused.message }, 400) : c.json({});
  });
  app.notFound((c) =>
    c.json(
      {
        error:
          'GET /state, POST /faults {host,fault,value}, /time {scale,tokenTtl}, /local-ui {host,action}, /palette {action,pairingUid}',
      },
      404,
    ),
  );
  app.onError((error, c) =>
    error instanceof z.ZodError || error instanceof SyntaxError
      ? c.json({ error: error instanceof z.ZodError ? z.prettifyError(error) : 'body is not JSON' }, 400)
      : c.json({ error: error.message }, 500),
  );
  return app;
}

export interface Control {
  readonly url: string;
  close(): Promise<void>;
}

/** Loopback only, and behind a key in its path: other users of the machine can reach the port too. */
export async function startControl(world: World): Promise<Control> {
  const key = randomBytes(16).toString('hex');
  const respond = getRequestListener(createApp(world, key).fetch);
  const server = createServer((req, res) => void respond(req, res));
  const cut = trackSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${String(port)}/${key}`, close: () => closeServer(server, cut) };
}
