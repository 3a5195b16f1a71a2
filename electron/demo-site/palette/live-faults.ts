import { randomBytes } from 'node:crypto';
import type { Credentials } from '../identity.ts';
import { selfSign } from '../identity.ts';
import { hostName } from './console.ts';
import type { Palette } from './types.ts';

type Act = (palette: Palette, value: unknown) => Promise<unknown>;

/** Faults of the console that act when they are set or, with undefined, cleared. All others are looked up where they bite. */
export const paletteActs: Readonly<Record<string, Act>> = {
  async 'palette-down'({ live, state: { ip, port } }, value) {
    if (value !== undefined) await live.down();
    else if (!live.listening()) await live.listen(ip, port);
  },
  async 'palette-certificate-swapped'(palette, value) {
    const { ip, key, cert } = palette.state;
    const given = value === undefined ? { key, cert } : value;
    palette.presented = given === true ? await selfSign(hostName, ip) : (given as Credentials);
    palette.live.present(palette.presented);
  },
  'palette-sessions-ended'(palette) {
    palette.faults = { ...palette.faults, 'palette-sessions-ended': undefined };
    palette.update({ ...palette.state, jwtSecret: randomBytes(32).toString('hex') });
    return Promise.resolve();
  },
};
