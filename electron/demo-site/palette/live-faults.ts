import { randomBytes } from 'node:crypto';
import type { Credentials } from '../identity.ts';
import { selfSign } from '../identity.ts';
import { withCluster } from './clusters.ts';
import { hostName } from './console.ts';
import { paletteFaults } from './faults.ts';
import { projects, uidOf } from './projects.ts';
import type { ManagedCluster } from './cluster-types.ts';
import type { Palette } from './types.ts';

type Act = (palette: Palette, value: unknown) => Promise<unknown>;

/** It has no hosts: those of this site are none of its. */
const othersCluster = (uid: string, { name, vip }: { name: string; vip: string }): ManagedCluster => ({
  ...{ uid, configUid: uidOf(`cloud config of ${uid}`), localClusterUid: null, createdAt: Date.now() },
  ...{ name, labels: {}, annotations: {}, profileUids: [], projectUid: projects.default.uid },
  ...{ state: 'Running', config: {}, endpoint: vip, pools: [] },
});

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
  'palette-other-cluster'(palette, value) {
    const given = paletteFaults['palette-other-cluster'].optional().parse(value);
    const uid = uidOf('cluster of somebody else');
    const without = {
      ...palette.state,
      clusters: palette.state.clusters.filter((known) => known.uid !== uid),
    };
    palette.update(given ? withCluster(without, othersCluster(uid, given)) : without);
    return Promise.resolve();
  },
  'palette-sessions-ended'(palette) {
    palette.faults = { ...palette.faults, 'palette-sessions-ended': undefined };
    palette.update({ ...palette.state, jwtSecret: randomBytes(32).toString('hex') });
    return Promise.resolve();
  },
};
