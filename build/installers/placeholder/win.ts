import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { fuseWire, saying } from './fuse-wire.ts';
import type { Tree } from './tree.ts';

const english = { lang: 0x409, codepage: 1200 };

/** vendor: electron-builder edits the version resource of electron.exe and adds its own; code there is none. */
function executable(): Buffer {
  const exe = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(exe);
  const version = Resource.VersionInfo.create(english.lang, {}, [
    {
      ...english,
      values: { CompanyName: 'GitHub, Inc.', FileDescription: saying, ProductName: 'Placeholder' },
    },
  ]);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(exe);
  return Buffer.concat([Buffer.from(exe.generate()), fuseWire, Buffer.from(saying)]);
}

export const win: Tree = {
  'electron.exe': { bytes: executable(), executable: true },
  'locales/en-US.pak': saying,
  'locales/de.pak': saying,
  'resources/': null,
  LICENSE: saying,
  'LICENSES.chromium.html': saying,
};
