import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { CoreMethod } from '#electron/core/types.ts';
import { createLogger } from '#electron/vault/logger.ts';
import type { TopicName } from '#shared/contract/topics.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { CoreOnSite } from './core-on-site.ts';
import { raw, requestText } from './raw-socket.ts';
import { webServer } from './web-server.ts';

const filesUnder = async (dir: string): Promise<[string, string][]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
  );
};

/** Everything that Fieldlink keeps, says or shows from now on, while it is used over the web shell. */
export async function overhear(on: CoreOnSite) {
  const stderr = vi.spyOn(process.stderr, 'write');
  const stdout = vi.spyOn(process.stdout, 'write');
  const log = await createLogger(on.dataDir);
  const web = await webServer(on.core, 0, (entry) => {
    log.info(entry, 'call');
  });
  const cookie = await web.enter();
  const said = new Map<string, string>();
  const hear = (topic: TopicName): void => {
    said.set(topic, (said.get(topic) ?? '') + JSON.stringify(on.core.read(topic)));
  };
  for (const topic of topicNames)
    on.core.subscribe(topic, () => {
      hear(topic);
    });
  const answers: { method: string; body: string }[] = [];
  const call = async (method: CoreMethod, input: unknown): Promise<unknown> => {
    const body = JSON.stringify({ method, input });
    const headers = { Cookie: cookie };
    const text = requestText(web.port, { method: 'POST', target: '/api/call', headers, body });
    const answer = (await raw(web.port, text)).body;
    answers.push({ method, body: answer });
    return JSON.parse(answer);
  };
  return {
    call,
    answers,
    /** Of the web shell itself. */
    secrets: [web.token, cookie.split('=')[1] ?? ''],
    /** Where and in which words; `but`: the methods that are there to answer with a secret. */
    places: async (...but: readonly CoreMethod[]): Promise<[string, string][]> => {
      topicNames.forEach(hear);
      return [
        ...(await filesUnder(on.dataDir)),
        ...said,
        ['stderr', JSON.stringify(stderr.mock.calls)],
        ['stdout', JSON.stringify(stdout.mock.calls)],
        ['argv and environment', JSON.stringify([process.argv, process.env])],
        ...answers
          .filter(({ method }) => !but.includes(method as CoreMethod))
          .map(({ method, body }): [string, string] => [`the answer of ${method}`, body]),
      ];
    },
    close: async () => {
      log.close();
      await web.close();
    },
  };
}

/** Where which of them stand, by their beginnings: the output of a test is a place like any other. */
export const found = (secrets: Iterable<string>, places: readonly [string, string][]): string[] =>
  places.flatMap(([place, text]) =>
    [...new Set(secrets)]
      .filter((secret) => text.includes(secret))
      .map((secret) => `${secret.slice(0, 4)}… in ${place}`),
  );
