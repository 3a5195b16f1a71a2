import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '#shared/model/diagnosis.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import type { Answering } from '#test/kit/odd-host.ts';
import { json, oddHost } from '#test/kit/odd-host.ts';
import { listening, taking } from '#test/kit/odd-server.ts';
import { hasOwnAddresses } from '#test/kit/own-addresses.ts';

let on: CoreOnSite;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  on = await coreOnSite();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await on.close();
});

const day = 86_400_000;

const addressOf = (index: number, port?: number): string => {
  const host = on.site.hosts[index];
  return `${host?.ip ?? ''}:${String(port ?? host?.port ?? 0)}`;
};

const diagnose = (address: string): Promise<Diagnosis> => on.must('diagnosis.start', { address });

const failedAt = ({ checks }: Diagnosis): string[] =>
  checks.flatMap(({ name, verdict }) => (verdict === 'failed' || verdict === 'warned' ? [name] : []));

/** What fails, and what a technician reads of it. */
const verdictOn = async (address: string): Promise<string> => {
  const diagnosis = await diagnose(address);
  return `${failedAt(diagnosis).join(' ')} | ${reads(diagnosis.conclusion)}`;
};

const serve = async (server: Server): Promise<string> => {
  const odd = await listening(server);
  closing.push(odd.close);
  return odd.address;
};

const certified = async (from: number, to: number) => {
  const made = await generate([{ name: 'commonName', value: 'odd' }], {
    keyType: 'ec',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(to),
  });
  return { key: made.private, cert: made.cert };
};

const host = async (answering: Answering, from = Date.now() - day, to = Date.now() + day) => {
  const odd = await oddHost(answering, await certified(from, to));
  closing.push(odd.close);
  return { ...odd, typed: `127.0.0.1:${String(odd.port)}` };
};

const edgeHost =
  (skewMs = 0): Answering =>
  (_, response) => {
    response.setHeader('Date', new Date(Date.now() + skewMs).toUTCString());
    json(response, { msg: 'pong' });
  };

describe('an address', () => {
  it.each([
    ['10.0.0.300', /^address \| address-invalid: “10\.0\.0\.300” is not an address/],
    [
      'edge-7.invalid',
      /^address \| name-unknown: The name edge-7\.invalid was not found.*Use the IP address/,
    ],
  ])('that cannot be used: %s', async (typed, sentence) => {
    expect(await verdictOn(typed)).toMatch(sentence);
  });

  it('where an edge host answers has nothing against it', async () => {
    const diagnosis = await diagnose(addressOf(0));
    expect(diagnosis).toMatchObject({ conclusion: null, answersAt: addressOf(0) });
    expect(diagnosis.checks.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'address passed',
      'network passed',
      'neighbour passed',
      'alone passed',
      'port passed',
      'tls passed',
      'edge-host passed',
      'certificate passed',
    ]);
    expect(on.core.read('hosts')).toEqual([]);
  });

  it.runIf(hasOwnAddresses)('with a slip in the port names the port that answers', async () => {
    expect(await verdictOn(addressOf(0, 443))).toMatch(
      /^port \| wrong-port: .*answers on port 5080.*Add it as/,
    );
    expect((await diagnose(addressOf(0, 443))).answersAt).toBe(addressOf(0));
  });

  it('of a host that is off: what to wait for, until it is back', async () => {
    await on.fault(0, 'off', true);
    expect(await verdictOn(addressOf(0))).toMatch(/^port \| port-refused: .*still booting.*stylus\.localUI/);
    await on.fault(0, 'off', null);
    expect((await diagnose(addressOf(0))).conclusion).toBeNull();
  });
});

describe('what is no Local UI is called by its name', () => {
  it.each<[string, () => Server, RegExp]>([
    [
      'an HTTP server',
      () => createHttpServer((_, response) => response.end('<html>')),
      /^tls \| plain-http: .*plain HTTP.*HTTP\/1\.1 200 OK/,
    ],
    [
      'another protocol',
      () => createTcpServer((socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')),
      /^tls \| not-edge-host: .*says “SSH-2\.0-OpenSSH_9\.6”/,
    ],
    [
      'a server that accepts and says nothing',
      () => createTcpServer(),
      /^tls \| silent-after-accept: .*takes the connection and then says nothing.*restart the host/,
    ],
    [
      'one that hangs up',
      () => createTcpServer((socket) => socket.destroy()),
      /^tls \| tls-failed: .*it hung up/,
    ],
  ])('%s', async (_, server, sentence) => {
    expect(await verdictOn(await serve(server()))).toMatch(sentence);
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)('a %s server, by its version', async (version) => {
    const server = createTlsServer({
      ...(await certified(Date.now() - day, Date.now() + day)),
      minVersion: version,
      maxVersion: version,
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const word = version === 'TLSv1' ? '1\\.0' : '1\\.1';
    expect(await verdictOn(await serve(server))).toMatch(
      new RegExp(`^tls \\| tls-too-old: .*speaks TLS ${word} only; edge hosts speak TLS 1\\.2 or newer`),
    );
  });

  it.each<[string, unknown, RegExp]>([
    ['silent', true, /^edge-host \| silent-after-accept/],
    ['html', true, /^edge-host \| not-edge-host: .*something else than the Local Management API/],
    ['huge', true, /^edge-host \| not-edge-host: .*endless answer/],
  ])('a host that is %s', async (fault, value, sentence) => {
    await on.fault(0, fault, value);
    expect(await verdictOn(addressOf(0))).toMatch(sentence);
  });

  it('a redirect, which is not followed', async () => {
    const odd = await host((_, response) => {
      response.writeHead(302, { location: 'https://login.example/' }).end();
    });
    expect(await verdictOn(odd.typed)).toMatch(/^edge-host \| not-edge-host: .*another address, status 302/);
    expect(odd.asked).toEqual(['ping']);
  });
});

describe('clocks and certificates', () => {
  it.each<[string, number, number, RegExp]>([
    [
      'ahead, with its own certificate',
      3 * day,
      3 * day,
      /clocks-disagree: .*is 3 days ahead of.*your watch/,
    ],
    ['back at zero', 3 * day, -20 * 365 * day, /clock-of-host-wrong: .*20 years behind.*battery/],
    ['set right since', 3 * day, 0, /certificate-not-yet-valid: .*from now.*clock was ahead/],
  ])('a certificate not valid yet; the clock of the host is %s', async (_, from, skew, sentence) => {
    const odd = await host(edgeHost(skew), Date.now() + from - 60_000, Date.now() + 400 * day);
    const diagnosis = await diagnose(odd.typed);
    expect(failedAt(diagnosis)).toEqual(['certificate']);
    expect(reads(diagnosis.conclusion)).toMatch(sentence);
    // Fieldlink itself goes by the fingerprint.
    expect(diagnosis.answersAt).toBe(odd.typed);
  });

  it('other hosts are witnesses for which of two clocks is wrong', async () => {
    const ahead = 5 * day;
    const odd = await host(edgeHost(ahead), Date.now() + ahead - 60_000, Date.now() + 400 * day);
    await on.must('hosts.add', { address: addressOf(0) });
    expect(await verdictOn(odd.typed)).toMatch(/^certificate \| clock-of-host-wrong: .*5 days ahead of/);
    await on.fault(0, 'clock-skew', ahead / 1000);
    await on.must('hosts.refresh', {});
    expect(await verdictOn(odd.typed)).toMatch(/^certificate \| clock-of-laptop-wrong: .*5 days behind/);
  });

  it('a certificate that ran out, and a clock that is merely off', async () => {
    const odd = await host(edgeHost(), Date.now() - 9 * day, Date.now() - 2 * day);
    expect(await verdictOn(odd.typed)).toMatch(/^certificate \| certificate-expired: .*2 days ago/);
    await on.fault(0, 'clock-skew', -7200);
    expect(await verdictOn(addressOf(0))).toMatch(/^certificate \| clock-skewed: .*2 hours behind/);
  });

  it('two machines at one address: two certificates within a few connections', async () => {
    const [one, two] = await Promise.all([host(edgeHost()), host(edgeHost())]);
    const both = await serve(createTcpServer(taking([one.port, two.port])));
    expect(await verdictOn(both)).toMatch(/^alone \| duplicate-ip: Two machines answer .*Unplug one of them/);
  });

  it('a trusted host that shows another certificate', async () => {
    await on.enter(0);
    await on.fault(0, 'certificate-swapped', true);
    expect(await verdictOn(addressOf(0))).toMatch(/^certificate \| host-changed/);
  });
});

it('is ended early by a stop, and sends nothing secret even to a trusted, signed-in host', async () => {
  await on.enter(0);
  const odd = await host((_request, response) => {
    json(response, { msg: 'pong' });
  });
  await diagnose(odd.typed);
  expect(odd.asked).toEqual(['ping', 'settings']);

  const address = await serve(createTcpServer());
  const ended = on.call('diagnosis.start', { address });
  await on.must('diagnosis.stop', { address });
  expect(await ended).toMatchObject({ error: { code: 'cancelled' } });
});
