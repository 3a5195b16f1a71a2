import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '../bundle.ts';
import { readContents } from '../contents.ts';
import { sourceDate } from '../source-date.ts';
import { lockedPackages, packageIds, sbomOf } from './sbom.ts';

const sbomName = (version: string): string => `fieldlink-${version}-sbom.cdx.json`;

/**
 * Writes the list of what is inside, `fieldlink-<version>-sbom.cdx.json`, into folders that exist. `withRuntime`: whether
 * what lies there brings Electron.
 */
export async function writeSboms(
  folders: readonly { readonly dir: string; readonly withRuntime: boolean }[],
): Promise<void> {
  const [{ dir: build }, locked, date] = await Promise.all([ensureBuilt(), lockedPackages(), sourceDate()]);
  const packages = await packageIds((await readContents(build)).packages);
  const { version } = locked.metadata.component;
  await Promise.all(
    folders.map(({ dir, withRuntime }) =>
      writeFile(
        path.join(dir, sbomName(version)),
        `${JSON.stringify(sbomOf(locked, { packages, withRuntime, date }), null, 1)}\n`,
      ),
    ),
  );
}
