import type { Facts } from './facts.ts';

/** A file that is given away. */
export interface Given {
  readonly name: string;
  readonly bytes: number;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/-win-x64-setup\.exe$/, 'Windows, installer'],
  [/-win-x64.*\.zip$/, 'Windows, runs without installing'],
  [/-mac-arm64\.dmg$/, 'macOS on Apple silicon'],
  [/-mac-x64\.dmg$/, 'macOS on Intel'],
  [/-mac-(arm64|x64)\.zip$/, 'macOS, without the disk image'],
  [/\.deb$/, 'Debian, Ubuntu'],
  [/\.rpm$/, 'Fedora, RHEL, SUSE'],
  [/\.AppImage$/, 'other Linux, one file (not on Ubuntu 24.04 and newer: take the deb or the web shell)'],
  [/-linux-x64\.tar\.gz$/, 'other Linux, a folder'],
  [/-web\.(tar\.gz|zip)$/, 'any laptop with Node and a browser'],
  [/-sbom\.cdx\.json$/, 'list of parts (SBOM, CycloneDX)'],
];

const names = { linux: 'Linux', win: 'Windows', mac: 'macOS' } as const;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * The words of a release, as Markdown. `facts`: of every machine that packed; `files`: without SHA256SUMS. Throws where one
 * of the kinds is missing, or a file is of none.
 */
export function releaseNotes(facts: readonly Facts[], files: readonly Given[]): string {
  const [first] = facts;
  if (first === undefined) throw new Error('Nobody said what was packed.');
  const missing = kinds.filter(([pattern]) => !files.some(({ name }) => pattern.test(name)));
  if (missing.length > 0) throw new Error(`Nobody packed: ${missing.map(([, what]) => what).join('; ')}.`);
  const unsigned = [
    ...new Set(facts.filter(({ signature }) => signature === 'none').map(({ system }) => system)),
  ];
  const signatureOf = (file: string): string => {
    const system = (['win', 'mac'] as const).find((name) => file.includes(`-${name}-`));
    if (system === undefined) return 'checksum';
    return unsigned.includes(system) ? '**UNSIGNED**' : 'signed';
  };
  return [
    ...(unsigned.length === 0
      ? []
      : [
          `> **UNSIGNED for ${unsigned.map((system) => names[system]).join(' and ')}.** These systems cannot tell who made`,
          '> the files and warn at the first start, or refuse. Compare the checksums below before you go on.',
          '',
        ]),
    `Version ${first.version}, build \`${first.build}\` (**About Fieldlink** shows both), with Electron ${first.electron}.`,
    '',
    'Fieldlink never looks for updates. To get a newer Electron, or a newer Fieldlink, carry the newer files to the laptop and',
    'install them over the old ones; records and settings stay.',
    '',
    '| File | For | Size | Signature |',
    '| --- | --- | --- | --- |',
    ...files.map(({ name, bytes }) => {
      const kind = kinds.find(([pattern]) => pattern.test(name));
      if (kind === undefined) throw new Error(`Nobody knows what ${name} is for.`);
      return `| ${name} | ${kind[1]} | ${megabytes(bytes)} | ${signatureOf(name)} |`;
    }),
    '',
    '## Before it goes on the stick',
    '',
    'In the folder with the files:',
    '',
    '```',
    'sha256sum --check --ignore-missing SHA256SUMS       # Linux',
    'shasum -a 256 --check --ignore-missing SHA256SUMS   # macOS',
    'Get-FileHash *                                      # Windows PowerShell: compare with SHA256SUMS',
    '```',
    '',
    '`fieldlink-*-sbom.cdx.json` lists every part with its version and licence; **About Fieldlink** has the licences in full.',
    `The same sources give the same build: \`npm ci && npm run build\` names it \`${first.build}\` (packed with Node ${first.node}).`,
    '',
  ].join('\n');
}
