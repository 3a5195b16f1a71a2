import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses as wanted } from '../../installers/fuses.ts';
import type { App } from '../app.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

/** vendor: @electron/fuses, a byte a fuse. */
const told: Readonly<Record<number, string>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' };
const state = (isOn: boolean): string => (isOn ? 'on' : 'off');

/** `runAsNode` in electron-builder's configuration is `RunAsNode` of the wire. */
const wireName = (name: string): keyof typeof FuseV1Options => {
  const found = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (!(found in FuseV1Options)) throw new Error(`@electron/fuses knows no ${found}`);
  return found as keyof typeof FuseV1Options;
};

async function problemsOf({ binary }: App): Promise<string[]> {
  const wire = await getCurrentFuseWire(binary);
  return Object.entries(wanted).flatMap(([name, isOn]) => {
    const found = told[Number(wire[FuseV1Options[wireName(name)]])] ?? 'not there';
    return found === state(isOn) ? [] : [`${name} is ${found}, wanted ${state(isOn)}`];
  });
}

/** The switches inside the executable stand as `build/installers/fuses.ts` says. */
export const fuses = ({ apps }: Release): Promise<Finding[]> =>
  lookAtEach(apps, async (app) =>
    judged(app.label, await problemsOf(app), `all ${String(Object.keys(wanted).length)} fuses as stated`),
  );
