import { allowedLicences } from '#build/papers/licences.ts';
import { carried } from '#build/papers/carried.ts';

export const version = '0.1.0';
export const build = '0123456789ab';

const licence = 'Permission is granted, free of charge, to any person.';

/** A package under each licence that may be, and all that packages carry. */
const notices = [
  ...[...allowedLicences].map((name) => ({
    name: `under-${name}`,
    version: '1.0.0',
    licence: name,
    text: licence,
  })),
  ...carried.map(({ name, inside, licence: by }) => ({
    ...{ name, licence: by, text: licence },
    version: `in ${inside} 1.0.0`,
  })),
];

export const sbom = (withRuntime: boolean): string => {
  const names = [
    ...[...allowedLicences].map((name) => `under-${name}`),
    ...(withRuntime ? ['electron'] : []),
  ];
  const components = names.map((name) => ({ name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0` }));
  return JSON.stringify({ bomFormat: 'CycloneDX', components });
};

export const papers = (withRuntime: boolean): Record<string, string> => ({
  'THIRD-PARTY-NOTICES.txt': licence,
  [`fieldlink-${version}-sbom.cdx.json`]: sbom(withRuntime),
});

export const chunk = 'electron/chunks/chunk-ABCD2345.js';

/** As the smallest app that has all that one needs: who starts it names a chunk. */
export const appFiles = (entries: readonly string[]): Record<string, string> => ({
  'package.json': JSON.stringify({ name: 'fieldlink', version }),
  'build.json': JSON.stringify({ version, build }),
  [chunk]: `export const build="${build}"`,
  'electron/zxing_reader.wasm': 'wasm',
  ...Object.fromEntries(entries.map((name) => [name, 'import"../chunks/chunk-ABCD2345.js"'])),
  'renderer/index.html': '<!doctype html>',
  'renderer/notices.json': JSON.stringify(notices),
});

export const boot = 'electron/desktop/boot.js';
export const preload = 'electron/desktop/preload.cjs';
