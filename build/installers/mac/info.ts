import { readFile, writeFile } from 'node:fs/promises';
import plist from 'plist';

/** What macOS says when Fieldlink wants something for the first time; it asks for nothing else. */
export const usageTexts = {
  NSCameraUsageDescription:
    'Fieldlink uses the camera to read the QR code of an edge host while Scan QR code is open. No picture is kept or sent.',
  NSLocalNetworkUsageDescription:
    'Fieldlink finds the edge hosts on your network and talks to those you choose. Without this it cannot see any host.',
} as const;

/**
 * Takes out of a packed app's Info.plist what Electron and electron-builder put in and Fieldlink does not use: texts for
 * microphone and Bluetooth, and leave to speak plain HTTP (meant for electron-updater).
 */
export async function trimInfo(file: string): Promise<void> {
  const info = plist.parse(await readFile(file, 'utf8')) as Record<string, plist.PlistValue>;
  const surplus = (key: string): boolean =>
    key === 'NSAppTransportSecurity' || (key.endsWith('UsageDescription') && !(key in usageTexts));
  const kept = Object.fromEntries(Object.entries(info).filter(([key]) => !surplus(key)));
  await writeFile(file, plist.build(kept));
}
