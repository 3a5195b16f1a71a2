import type { Site, SiteOptions } from '#electron/demo-site/site.ts';
import type { Child } from '../../kit/child.ts';
import type { Machine } from './lab.ts';

export interface SitePlan {
  /** Addresses the machine has already; one emulated edge host on each. */
  readonly ips: readonly string[];
  readonly port?: number;
  /** The first host is switched on with this ID, and calls at the console of its site until it is registered there. */
  readonly callsInAs?: string;
  /** With a `stateDir` a second start on other addresses is the same hosts, moved. */
  readonly options?: Pick<SiteOptions, 'stateDir' | 'scale' | 'linkMs' | 'delayMs'>;
}

export type LabSite = Pick<Site, 'hosts' | 'username' | 'password' | 'palette'>;

/** Switches edge hosts on; `stop()` switches them off. */
export const startHosts = (machine: Machine, plan: SitePlan): Promise<Child<LabSite>> =>
  machine.start('test/lab/kit/site-process.ts', [JSON.stringify(plan)]);

/** `range('10.77.0', 1, 3)` is 10.77.0.1, 10.77.0.2, 10.77.0.3. */
export const range = (net: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${net}.${String(from + n)}`);

export const inNet = (ips: readonly string[], bits: number): string[] =>
  ips.map((ip) => `${ip}/${String(bits)}`);
