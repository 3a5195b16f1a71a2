import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import plist from 'plist';
import { z } from 'zod';
import { fileKinds } from '#shared/model/file-kinds.ts';
import type { App } from '../app.ts';
import { judged, lookAtEach, notChecked, reason } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { infoOf } from '../mac-info.ts';
import type { Release } from '../release.ts';

/** What macOS may be asked for: a camera to read QR codes, and the network that the edge hosts are on. */
const usageTexts = ['NSCameraUsageDescription', 'NSLocalNetworkUsageDescription'];
/** vendor: developer.apple.com, Hardened Runtime: what the app may do beyond it. */
const entitlements = ['com.apple.security.cs.allow-jit', 'com.apple.security.device.camera'];

const info = z.looseObject({
  CFBundleDocumentTypes: z.array(z.looseObject({ CFBundleTypeExtensions: z.array(z.string()) })).default([]),
});

const differences = (found: readonly string[], wanted: readonly string[], what: string): string[] => [
  ...found.filter((key) => !wanted.includes(key)).map((key) => `${key} is a ${what} that nobody asked for`),
  ...wanted.filter((key) => !found.includes(key)).map((key) => `${key} is missing, a ${what}`),
];

async function infoProblems({ binary }: App): Promise<string[]> {
  const told = info.parse(await infoOf(binary));
  const usage = Object.keys(told).filter((key) => key.endsWith('UsageDescription'));
  const endings = told.CFBundleDocumentTypes.flatMap(({ CFBundleTypeExtensions }) => CFBundleTypeExtensions);
  return [
    ...differences(usage, usageTexts, 'usage text'),
    ...usageTexts.filter((key) => key in told && !told[key]).map((key) => `${key} is empty`),
    ...('NSAppTransportSecurity' in told ? ['NSAppTransportSecurity lets it speak plain HTTP'] : []),
    ...differences(
      endings,
      fileKinds.map(({ ending }) => ending),
      'type of file',
    ),
  ];
}

/** Null where there is no signature to read them from. Throws where codesign cannot be run. */
async function entitlementsOf({ binary }: App): Promise<string[] | null> {
  const run = promisify(execFile)('codesign', ['-d', '--entitlements', '-', '--xml', binary]);
  const { stdout } = await run.catch((error: unknown) => {
    if (reason(error).includes('not signed at all')) return { stdout: '' };
    throw error;
  });
  return stdout.trim() === '' ? null : Object.keys(plist.parse(stdout) as object);
}

async function signed(app: App): Promise<Finding[]> {
  if (process.platform !== 'darwin')
    return [notChecked(app.label, 'its entitlements: only codesign on macOS reads them')];
  const found = await entitlementsOf(app);
  if (found === null) return [notChecked(app.label, 'its entitlements: it is not signed')];
  return judged(
    app.label,
    differences(found, entitlements, 'right'),
    'entitlements: JIT and camera, no other',
  );
}

/** What a Mac will say of it: asks for a camera and the local network, opens our files, and may do nothing else. */
export const mac = ({ apps }: Release): Promise<Finding[]> =>
  lookAtEach(
    apps.filter(({ system }) => system === 'mac'),
    async (app) => [
      ...judged(
        app.label,
        await infoProblems(app),
        'asks for camera and local network only; opens our two types of files',
      ),
      ...(await signed(app)),
    ],
  );
