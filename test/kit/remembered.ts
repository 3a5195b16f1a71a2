import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where nobody answers and every dial is refused at once. */
const addressOf = (n: number): string => `127.99.${Math.floor(n / 256)}.${n % 256}`;

/** A data folder of somebody who has been to large sites: so many trusted hosts, none of which answers any more. */
export async function rememberHosts(dataDir: string, count: number): Promise<void> {
  const pins = Array.from({ length: count }, (_, n) => ({
    certSha256: n.toString(16).padStart(64, '0'),
    addresses: [`${addressOf(n)}:5080`],
    hostId: `edge-${String(n).padStart(32, '0')}`,
    lastSeen: 1_700_000_000_000,
  }));
  await writeFile(path.join(dataDir, 'pins.json'), JSON.stringify({ version: 1, pins }));
}
