import { expect } from 'vitest';
import { z } from 'zod';
import type { Site, SiteOptions } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';
import { createLinkedSite } from './linked-site.ts';
import { until } from '../kit/until.ts';
import { useSite } from './use-site.ts';
import type { VendorDocument } from './vendor-document.ts';

const { verifyConnection, pair, pairDetails } = operations;

export const v1Error = z.object({ code: z.string(), message: z.string() });
const truth = z.object({
  palette: z.object({
    pairings: z.array(z.object({ pairingUid: z.string(), state: z.string(), hosts: z.array(z.string()) })),
  }),
});

/** A site whose clusters can be paired with its console. */
async function createPairingSite(site: Site, document: VendorDocument) {
  const on = await createLinkedSite(site, document);
  const endpoint = site.palette.url.slice('https://'.length);
  const call = (n: number, method: 'GET' | 'POST' | 'PUT' | 'DELETE', at: string, body?: unknown) =>
    on.client.call(n, method, at, { token: on.tokenOf(n), body });
  /** What a technician types, right unless `changes` say otherwise. */
  const meta = (changes: object = {}) => ({
    ...{ paletteEndpoint: endpoint, registrationToken: site.palette.registrationToken },
    ...{ insecure: false, ...changes },
  });
  const requests = async () => truth.parse((await on.client.control('/state')).body).palette.pairings;
  const details = async (n: number) => {
    const { status, body } = await call(n, 'GET', pairDetails.path);
    return status === 404 ? null : pairDetails.answer.parse(body);
  };
  return {
    ...{ ...on, endpoint, call, meta, details },
    /** A cluster that has always been there: three control-plane nodes and a worker. */
    three: async () => {
      const group = await on.group(4);
      const [a, b, c, worker] = group;
      for (const n of [a, b, c]) await on.client.fault(n, 'in-cluster', 'controlplane');
      await on.client.fault(worker, 'in-cluster', 'worker');
      return group;
    },
    /** The same of one host alone. */
    one: async () => {
      const [n] = on.take(1);
      await on.client.fault(n, 'in-cluster');
      return n;
    },
    verify: async (n: number, changes: object = {}) => {
      const { status, body } = await call(n, 'POST', verifyConnection.path, meta(changes));
      expect(status).toBe(200);
      return verifyConnection.answer.parse(body);
    },
    /** The pairing ID of a request that was sent. */
    send: async (n: number): Promise<string> => {
      const { status, body } = await call(n, 'POST', pair.path, meta());
      expect(status).toBe(201);
      return pair.answer.parse(body).pairingUid ?? '';
    },
    /** Status, code and words. */
    refused: async (answer: ReturnType<typeof call>): Promise<string> => {
      const { status, body } = await answer;
      const { code, message } = v1Error.parse(body);
      return `${String(status)} ${code}: ${message}`;
    },
    becomes: (n: number, status: string) =>
      until(async () => expect((await details(n))?.status).toBe(status)),
    /** What an admin does in Palette. */
    decide: async (action: 'accept' | 'reject', pairingUid: string) => {
      expect(await on.client.control('/palette', { action, pairingUid })).toMatchObject({ status: 200 });
    },
    palette: (fault: string, value: unknown = true) => on.client.fault('palette', fault, value),
    /** How Palette itself has it. */
    inPalette: async (uid: string): Promise<string | undefined> =>
      (await requests()).find(({ pairingUid }) => pairingUid === uid)?.state,
    /** All that Palette has heard from this host. */
    requestsOf: async (n: number) => (await requests()).filter(({ hosts }) => hosts.includes(on.idOf(n))),
  };
}

export type PairingSite = Awaited<ReturnType<typeof createPairingSite>>;

/** One for the tests of this block. */
export const usePairingSite = (
  document: VendorDocument | null,
  options: SiteOptions,
  take: (on: PairingSite, site: Site) => void,
): void => {
  useSite(document, options, createPairingSite, take);
};
