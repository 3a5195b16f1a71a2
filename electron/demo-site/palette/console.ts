import { randomBytes } from 'node:crypto';
import type { Address } from '../addresses.ts';
import { certSha256, selfSign } from '../identity.ts';
import { createLive } from '../live.ts';
import { resumeClusters } from './cluster-life.ts';
import { projects } from './projects.ts';
import { listenerFor } from './server.ts';
import { newSecret, newToken } from './tokens.ts';
import type { Palette, PaletteState, RegistrationToken } from './types.ts';

const day = 86_400_000;
export const hostName = 'palette.fieldlink.example';

const siteToken = (name: string, description: string, days: number): RegistrationToken =>
  newToken({
    ...{ name, labels: {}, annotations: description === '' ? {} : { description } },
    ...{ expiresAt: Date.now() + days * day, projectUid: projects.default.uid },
  });

const newState = (): Omit<PaletteState, keyof Address | 'key' | 'cert'> => ({
  jwtSecret: randomBytes(32).toString('hex'),
  apiKey: newSecret(),
  tokens: [
    siteToken('site-crew', 'For the crew on site', 90),
    siteToken('last-year', 'Of the pilot', -1),
    { ...siteToken('switched-off', '', 90), isActive: false },
  ],
  edgeHosts: [],
  pairings: [],
  clusters: [],
});

/** What a technician is given for it. */
export interface PaletteAccess {
  readonly url: string;
  readonly certSha256: string;
  readonly apiKey: string;
  readonly projectUid: string;
  readonly registrationToken: string;
}

export function accessTo({ state: { ip, port, cert, apiKey, tokens } }: Palette): PaletteAccess {
  const url = `https://${ip}:${String(port)}`;
  const registrationToken = tokens[0]?.token ?? '';
  const projectUid = projects.default.uid;
  return { url, certSha256: certSha256(cert), apiKey, projectUid, registrationToken };
}

/** Beside its hosts: whoever holds their /24 holds all of it, and none of them is number 255. */
export const consoleAddress = (firstHost: string, distinctIps: boolean): Address =>
  distinctIps ? { ip: firstHost.replace(/\d+$/, '255'), port: 5443 } : { ip: firstHost, port: 0 };

interface ConsoleOptions {
  readonly saved: PaletteState | null;
  /** Where it listens when it was nowhere before; on another port when this one is taken. */
  readonly at: Address;
  readonly account: Palette['account'];
  readonly clock: Palette['clock'];
  /** Called after every change of the state. */
  readonly changed: () => void;
}

/** The emulated Palette console, listening. It knows no host: what it hears of them, they tell it over the network. */
export async function startConsole({ saved, at, account, clock, changed }: ConsoleOptions): Promise<Palette> {
  const live = createLive(listenerFor(() => palette));
  const place =
    saved?.ip === at.ip
      ? await live.listen(saved.ip, saved.port)
      : await live.listen(at.ip, at.port).catch(() => live.listen(at.ip, 0));
  const credentials = saved?.ip === at.ip ? saved : await selfSign(hostName, at.ip);
  const { key, cert } = credentials;
  const state = { ...(saved ?? newState()), ...place, key, cert };
  const palette: Palette = {
    ...{ state, faults: {}, presented: { key, cert }, live, account, clock },
    update(next) {
      palette.state = next;
      changed();
    },
  };
  live.present(palette.presented);
  resumeClusters(palette);
  return palette;
}
