import { FuseV1Options } from '@electron/fuses';
import plist from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { fuseWire, program, saying } from '#build/installers/placeholder/fuse-wire.ts';
import type { Tree } from '#build/installers/placeholder/tree.ts';
import type { Parts } from './parts.ts';

/** What electron-builder leaves of an Electron: programs under our name, and where the app goes. */
export interface Runtime {
  readonly tree: Tree;
  readonly resources: string;
}

const english = { lang: 0x409, codepage: 1200 };

/** The placeholders' wire with these fuses. */
function wireOf(wanted: Readonly<Record<string, boolean>>): Buffer {
  const wire = Buffer.from(fuseWire);
  const first = wire.indexOf(0x01) + 2;
  for (const [name, isOn] of Object.entries(wanted)) {
    const known = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options;
    wire.write(isOn ? '1' : '0', first + FuseV1Options[known]);
  }
  return wire;
}

/** vendor: electron-builder writes the hash of the archive and the versions into these resources. */
function executable(hash: string, texts: Readonly<Record<string, string>>): Buffer {
  const exe = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(exe);
  const version = Resource.VersionInfo.create(english.lang, {}, [{ ...english, values: { ...texts } }]);
  version.outputToResourceEntries(resources.entries);
  const known = [{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }];
  const bin = new TextEncoder().encode(JSON.stringify(known)).buffer;
  resources.entries.push({ ...english, type: 'INTEGRITY', id: 'ELECTRONASAR', bin });
  resources.outputResource(exe);
  return Buffer.from(exe.generate());
}

const licences = { 'LICENSE.electron.txt': saying, 'LICENSES.chromium.html': saying };
const contents = 'Fieldlink.app/Contents';
const framework = `${contents}/Frameworks/Electron Framework.framework/Electron Framework`;

const executed = (bytes: Buffer): Tree[string] => ({ bytes, executable: true });

/** By the names of their folders, each with a runtime that nobody can start. `hash`: what they are told of the archive. */
export function runtimesFor(hash: string, { fuses, info, exe }: Parts): Readonly<Record<string, Runtime>> {
  const wire = wireOf(fuses);
  const known = { 'Resources/app.asar': { algorithm: 'SHA256', hash } };
  return {
    'linux-unpacked': { tree: { ...licences, fieldlink: executed(program(wire)) }, resources: 'resources' },
    'win-unpacked': {
      tree: {
        ...licences,
        'Fieldlink.exe': executed(Buffer.concat([executable(hash, exe), wire, Buffer.from(saying)])),
      },
      resources: 'resources',
    },
    mac: {
      tree: {
        [`${contents}/Info.plist`]: plist.build({ ...info, ElectronAsarIntegrity: known }),
        [`${contents}/MacOS/Fieldlink`]: executed(program()),
        [framework]: executed(program(wire)),
      },
      resources: `${contents}/Resources`,
    },
  };
}
