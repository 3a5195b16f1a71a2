import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce, whyNoAvahi } from './kit/avahi.ts';
import type { Lab, Machine } from './kit/lab.ts';
import { openLab } from './kit/lab.ts';
import { whyNoLab } from './kit/netns.ts';
import { startHosts } from './kit/site.ts';

const why = whyNoLab() ?? whyNoAvahi();
if (why !== null) process.stderr.write(`SKIPPED: announcements of a real responder, ${why}\n`);

describe.skipIf(why !== null)('hosts that avahi announces', () => {
  let lab: Lab;
  let laptop: Machine;

  beforeAll(async () => {
    lab = await openLab();
    laptop = await lab.machine(['10.77.0.250/24'], ['10.78.0.250/24']);
    const named = await lab.machine(['10.77.0.21/24']);
    const unnamed = await lab.machine(['10.77.0.22/24']);
    const quiet = await lab.machine(['10.77.0.23/24']);
    const elsewhere = await lab.machine([], ['10.78.0.9/24']);
    await Promise.all([
      startHosts(named, { ips: ['10.77.0.21'], port: 5443 }),
      startHosts(unnamed, { ips: ['10.77.0.22'] }),
      startHosts(quiet, { ips: ['10.77.0.23'] }),
      startHosts(elsewhere, { ips: ['10.78.0.9'] }),
      announce(named, { name: 'edge-1', service: '_https._tcp', port: 5443 }),
      announce(unnamed, { name: 'printer-or-not', service: '_ipp._tcp', port: 631 }),
    ]);
  });
  afterAll(() => lab.close());

  it('are found on the announced port, or on the usual one of whatever answers; nobody else is', async () => {
    const { ready } = await laptop.start<{ hosts: string[] }>('test/lab/kit/listen-process.ts', []);
    expect(ready.hosts).toEqual(['10.77.0.21:5443 mdns', '10.77.0.22:5080 mdns']);
  });
});
