import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowOptions } from '#electron/web/open-window.ts';
import { findBrowser } from '../kit/browser.ts';
import { whyNo } from '../kit/outside-tools.ts';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { whyNoLab } from './kit/netns.ts';
import { overhearOffLan } from './kit/overhear.ts';
import type { LabSite } from './kit/site.ts';
import { startHosts } from './kit/site.ts';
import type { AtConsole, OnSite, VisitPlan } from './kit/visit.ts';

const why = whyNoLab() ?? whyNo('tcpdump');
if (why !== null) process.stderr.write(`SKIPPED: the visit without internet, ${why}\n`);

const browser = findBrowser();
if (browser === undefined)
  process.stderr.write('SKIPPED: the window of the visit without internet, no browser\n');

const lan = '10.77.0.0/24';
const consoleName = 'palette.lab.example';
const consoleIp = '203.0.113.10';
const control = 'heard.example';
const toRegister = ['edge-hall-3-a', 'edge-hall-3-b'];
const toCluster = 'edge-hall-3-c';

describe.skipIf(why !== null)('a visit without internet', () => {
  let lab: Lab;
  let laptop: Machine;
  let office: Machine;
  let site: LabSite;
  let root: string;
  let plans = 0;

  /** One start of Fieldlink on that machine, with a folder of its own per machine. */
  const visit = async <Told>(on: Machine, act: string, news: Partial<VisitPlan> = {}): Promise<Told> => {
    const { palette } = site;
    const plan: VisitPlan = {
      ...{
        dataDir: path.join(root, on === laptop ? 'laptop' : 'office'),
        passphrase: 'six words of the lab',
      },
      ...{ endpoint: `${consoleName}:${new URL(palette.url).port}`, palette, site, file: '' },
      ...{ toRegister, toCluster, ...news },
    };
    const file = path.join(root, `${String((plans += 1))}.json`);
    await writeFile(file, JSON.stringify(plan), { mode: 0o600 });
    const run = await on.start<Told>('test/lab/kit/visit-process.ts', [act, file]);
    await run.stop();
    return run.ready;
  };

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'fieldlink-visit-'));
    lab = await openLab();
    const palette = [`${consoleIp}/24`];
    laptop = await lab.machine(['10.77.0.250/24'], ['203.0.113.250/24']);
    await laptop.unplug(1);
    // Somebody answers for the resolver, so that a question to it is seen on its way.
    await laptop.etc({ 'resolv.conf': 'nameserver 10.77.0.21\noptions timeout:1 attempts:1\n', hosts: '' });
    office = await lab.machine([], ['203.0.113.251/24']);
    await office.etc({ 'resolv.conf': '', hosts: `${consoleIp} ${consoleName}\n` });
    const hosts = await lab.machine(['10.77.0.21/24', '10.77.0.22/24'], palette);
    // The console is where the first of them is, who belongs to it.
    const ips = [consoleIp, '10.77.0.21', '10.77.0.22'];
    site = (await startHosts(hosts, { ips, callsInAs: toCluster, options: { scale: 50, linkMs: 0 } })).ready;
  });
  afterAll(async () => {
    await lab.close();
    // A browser that was ended may still be at its profile.
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  /** As Fieldlink opens it, except that nobody sees it. It ends with the lab. */
  const openWindow = (program: string) => {
    const options = windowOptions(path.join(root, 'open.html'), path.join(root, 'window'));
    const [file = '', ...inside] = laptop.inside;
    const unseen = ['--headless=new', '--no-sandbox'];
    return spawn(file, [...inside, program, ...options, ...unseen], { stdio: 'ignore' });
  };

  it('sends nothing off the LAN, and is replayed exactly once from wherever there is a line', async () => {
    const offLan = await overhearOffLan(laptop, [lan]);
    const window = browser === undefined ? null : openWindow(browser);
    const visited = await visit<OnSite>(laptop, 'on-site');
    expect(visited).toMatchObject({ found: ['10.77.0.21', '10.77.0.22'], linked: ['done'], count: 4 });
    expect(visited.queue.map(({ kind, state, code }) => [kind, state, code])).toEqual(
      ['edge-host', 'edge-host', 'site', 'token'].map((kind) => [kind, 'waiting', 'console-sign-in-needed']),
    );
    expect(window?.exitCode ?? null).toBeNull();
    window?.kill();
    // It is heard when somebody asks for a name, and all that was sent before that then was heard before.
    const [file = '', ...inside] = laptop.inside;
    await promisify(execFile)(file, [...inside, 'getent', 'hosts', control]).catch(() => null);
    await offLan.any();
    const left = offLan.packets().filter((packet) => !packet.includes(control));
    expect({ left, withoutRoute: visited.withoutRoute }).toEqual({ left: [], withoutRoute: 0 });
    await offLan.stop();

    const sent = await visit<AtConsole>(office, 'at-console', { file: visited.file });
    expect(sent).toMatchObject({
      imported: { added: 4, known: 0 },
      importedAgain: { added: 0, known: 4 },
    });
    expect(sent.before.map(({ state }) => state)).toEqual(Array(4).fill('handed-over'));
    expect(sent.after.map(({ state }) => state)).toEqual(['created', 'created', 'ready', 'ready']);
    expect(sent.there).toEqual([...sent.thereBefore, ...toRegister, toCluster, 'hall 3', 'hall-3'].sort());

    await laptop.plug(1);
    await laptop.etc({ hosts: `${consoleIp} ${consoleName}\n` });
    const again = await visit<AtConsole>(laptop, 'at-console', { file: visited.file });
    expect(again).toMatchObject({ imported: { added: 0, known: 4 }, there: sent.there });
    expect(again.after.map(({ state }) => state)).toEqual(['created', 'created', 'ready', 'ready']);
  });
});
