import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { laptopWakes } from '#electron/http/awake.ts';
import { createHostClient } from '#electron/http/host-client.ts';
import { operations } from '#shared/wire/operations.ts';
import type { OddHost } from '#test/kit/odd-host.ts';
import { impatience, json, oddHost } from '#test/kit/odd-host.ts';
import { until } from '#test/kit/until.ts';

let host: OddHost;
let client: ReturnType<typeof createHostClient>;
const lines = new Set<number | undefined>();
const held: ServerResponse[] = [];

async function talk(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<void> {
  lines.clear();
  held.length = 0;
  host = await oddHost((request, response) => {
    lines.add(request.socket.remotePort);
    answer(request, response);
  });
  client = createHostClient(
    { ...host, pin: host.certSha256 },
    { ...impatience, connectMs: 4_000, answerMs: 8_000 },
  );
}
afterEach(async () => {
  await client.close();
  await host.close();
});

const authorization = 'session';
const read = () => client.send(operations.linkStatus, { authorization });
const release = (): void => {
  for (const response of held.splice(0)) json(response, { status: 'Completed', peers: [] });
};

it('reads of one host are on their way together, over one connection', async () => {
  await talk((_, response) => held.push(response));
  // The connection of the sign-in before.
  const first = read();
  await until(() => expect(held).toHaveLength(1));
  release();
  await first;
  const replies = Promise.all([read(), read(), read(), read()]);
  await until(() => expect(held).toHaveLength(4));
  release();
  expect((await replies).every((reply) => 'ok' in reply)).toBe(true);
  expect(lines.size).toBe(1);
});

it('what acts does not wait for a read that hangs, and a read not for what acts', async () => {
  await talk((request, response) =>
    request.method === 'GET' ? held.push(response) : json(response, { message: 'done' }),
  );
  const hanging = read();
  await until(() => expect(held).toHaveLength(1));
  expect(await client.send(operations.logout, { authorization })).toHaveProperty('ok');
  expect(lines.size).toBe(2);
  release();
  await hanging;
});

it('dials before there is anything to send, says nothing, and is used then', async () => {
  await talk((_, response) => held.push(response));
  void client.dial();
  await until(() => expect(client.leaf()).toBe(host.certSha256));
  expect(host.asked).toEqual([]);
  const reply = read();
  await until(() => expect(held).toHaveLength(1));
  release();
  expect(await reply).toHaveProperty('ok');
});

it('a host that hung up after it was dialled is dialled anew', async () => {
  await talk((_, response) => json(response, { status: 'Completed', peers: [] }));
  void client.dial();
  await until(() => expect(client.leaf()).toBe(host.certSha256));
  host.hangUp();
  await until(async () => expect(await read()).toHaveProperty('ok'));
});

/** A machine that does other work too. */
const busy = { timeout: 5_000 };

it('after a sleep nothing waits for what stood before, but for an act: its answer still comes', async () => {
  await talk((_, response) => held.push(response));
  const acting = client.send(operations.logout, { authorization });
  await vi.waitFor(() => expect(held).toHaveLength(1), busy);
  const hanging = read();
  await vi.waitFor(() => expect(held).toHaveLength(2), busy);
  laptopWakes();
  // Asked again, over a connection of its own.
  await vi.waitFor(() => expect(held).toHaveLength(3), busy);
  expect(lines.size).toBe(3);
  release();
  expect(await Promise.all([acting, hanging])).toMatchObject([{ ok: {} }, { ok: {} }]);
});
