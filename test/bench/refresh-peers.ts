import { request } from 'node:https';
import { Agent } from 'node:https';

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** Reads every host again and again and calls `answered` each time; what it answers ends it. */
export type Contender = (
  hosts: readonly { readonly url: string; readonly certSha256: string }[],
  account: Account,
  answered: (url: string) => void,
) => Promise<() => Promise<void>>;

const everyMs = 5_000;

type Headers = Readonly<Record<string, string>>;

/** One call; the answer's text. No pin, no rules: the least a script does. */
const call = (url: string, agent: Agent | false, headers: Headers, body?: unknown): Promise<string> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(url, { method, agent, headers, rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve(text);
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

const polling =
  (agentOf: () => Agent | false): Contender =>
  async (hosts, account, answered) => {
    let over = false;
    const timers = new Set<NodeJS.Timeout>();
    const logIn = async (url: string, agent: Agent | false): Promise<string> => {
      const headers = { 'content-type': 'application/json' };
      const text = await call(`${url}/v1/users/default/login?setCookie=false`, agent, headers, account);
      return (JSON.parse(text) as { Token: { Authorization: string } }).Token.Authorization;
    };
    const begin = async (url: string, index: number): Promise<void> => {
      const agent = agentOf();
      const authorization = await logIn(url, agent);
      const poll = async (): Promise<void> => {
        if (over) return;
        JSON.parse(await call(`${url}/v1/edge-mgmt/edgehosts/current`, agent, { authorization }));
        answered(url);
      };
      const again = (): void => {
        const timer = setInterval(() => void poll().catch(() => undefined), everyMs);
        timers.add(timer);
        void poll();
      };
      timers.add(setTimeout(again, (everyMs * index) / hosts.length));
    };
    for (let at = 0; at < hosts.length; at += 50)
      await Promise.all(hosts.slice(at, at + 50).map(({ url }, n) => begin(url, at + n)));
    return () => {
      over = true;
      for (const timer of timers) clearTimeout(timer);
      return Promise.resolve();
    };
  };

/** What a script does that calls a client anew each time. */
export const newConnections = polling(() => false);
/** One connection to each host, one call a poll. */
export const keepAlive = polling(() => new Agent({ keepAlive: true, maxSockets: 1 }));
