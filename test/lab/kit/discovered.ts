import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Machine } from './lab.ts';
import type { LabSite } from './site.ts';

export interface Discovered {
  readonly hosts: readonly { address: string; port: number; certSha256: string; kind: string }[];
  readonly seconds: number;
}

/** Never written to, as nothing is remembered: hosts that the user of this computer knows are none of a test's. */
const nobodys = path.join(tmpdir(), 'fieldlink-lab-no-data');

/** What `discover` finds from this machine. */
export const discover = async (machine: Machine, ...args: string[]): Promise<Discovered> =>
  (await machine.cli(['--data-dir', nobodys, 'discover', ...args])).answer as Discovered;

/** Comparable with `truth`: address, port and certificate, one line each; a duplicate is a line too many. */
export const seen = ({ hosts }: Discovered): string[] =>
  hosts.map(({ address, port, certSha256 }) => `${address}:${String(port)} ${certSha256}`).sort();

export const truth = (...sites: readonly LabSite[]): string[] =>
  sites
    .flatMap(({ hosts }) => hosts)
    .map(({ ip, port, certSha256 }) => `${ip}:${String(port)} ${certSha256}`)
    .sort();
