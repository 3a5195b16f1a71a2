import { posix } from 'node:path';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Packed } from '../packed.ts';
import type { Release } from '../release.ts';

const code = String.raw`electron/chunks/[\w-]+-[A-Z0-9]{8}\.js`;
const page = String.raw`renderer/(?:index\.html|notices\.json|assets/[\w.-]+-[\w-]{8}\.(?:js|css|svg|png|wasm))`;
const papers = String.raw`THIRD-PARTY-NOTICES\.txt|fieldlink-[\w.-]+-sbom\.cdx\.json`;
const always = `package\\.json|build\\.json|electron/zxing_reader\\.wasm|${code}|${page}`;

/** Written down here once more, apart from what packs: a slip there is a surprise here. */
const allowed: Readonly<Record<Packed['shell'], RegExp>> = {
  desktop: new RegExp(`^(?:${always}|${papers}|electron/desktop/(?:boot\\.js|preload\\.cjs))$`),
  web: new RegExp(
    `^(?:app/(?:${always}|launch\\.js|check-node\\.cjs|electron/(?:web|cli|demo-site)/main\\.js)` +
      String.raw`|fieldlink|Fieldlink\.(?:cmd|command)|READ ME FIRST\.txt|${papers})$`,
  ),
};

const required: Readonly<Record<Packed['shell'], readonly string[]>> = {
  desktop: ['electron/desktop/boot.js', 'electron/desktop/preload.cjs'],
  web: [
    ...[
      'app/launch.js',
      'app/check-node.cjs',
      'app/electron/web/main.js',
      'app/electron/cli/main.js',
      'app/electron/demo-site/main.js',
    ],
    ...['fieldlink', 'Fieldlink.cmd', 'Fieldlink.command', 'READ ME FIRST.txt'],
  ],
};

/** What both need, in the app's own folder. */
const needed = [
  ...['package.json', 'build.json', 'electron/zxing_reader.wasm'],
  ...['renderer/index.html', 'renderer/notices.json'],
];

/** As both bundlers write what a module loads, at once or later. */
const loads = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.\.?\/[^"'`\n]+\.js)["'`]/g;

/** Chunks that another names and that are not there: they would be missed only when somebody needs them. */
const missingChunks = ({ files }: Packed): string[] =>
  [...files].flatMap(([name, body]) =>
    name.endsWith('.js')
      ? [...body.toString('utf8').matchAll(loads)].flatMap(([, to = '']) => {
          const wanted = posix.join(posix.dirname(name), to);
          return files.has(wanted) ? [] : [`${name} loads ${wanted}, which is not there`];
        })
      : [],
  );

/** What a bundler gave a name with its hash: nobody loads it who does not have that name. */
const hashed = /["'`/]([\w.-]{1,80}-[\w-]{8}\.(?:js|css|svg|png|wasm))\b/g;
const isHashed = /(?:^|\/)(?:chunks|assets)\//;

/** Files that are called as if they belonged, and that no other names. */
function strays({ files }: Packed): string[] {
  const named = new Set<string>();
  for (const [name, body] of files) {
    if (!/\.(?:js|html|css)$/.test(name)) continue;
    for (const [, to = ''] of body.toString('latin1').matchAll(hashed))
      if (to !== posix.basename(name)) named.add(to);
  }
  return [...files.keys()].filter((name) => isHashed.test(name) && !named.has(posix.basename(name)));
}

const problemsWith = (packed: Packed): string[] => {
  const { shell, app, files } = packed;
  const names = [...files.keys()];
  const wanted = ['THIRD-PARTY-NOTICES.txt', ...required[shell], ...needed.map((name) => `${app}${name}`)];
  return [
    ...names
      .filter((name) => !allowed[shell].test(name))
      .map((name) => `${name} is not on the list of what may be in`),
    ...wanted.filter((name) => !files.has(name)).map((name) => `${name} is missing`),
    ...missingChunks(packed),
    ...strays(packed).map((name) => `${name} is loaded by no other`),
  ];
};

/** Exactly what may be in, and all that has to be. */
export const contents = ({ apps, webs }: Release): Promise<Finding[]> =>
  lookAtEach([...apps, ...webs], ({ label, packed }) =>
    judged(label, problemsWith(packed), `${String(packed.files.size)} files, each on the list, none missing`),
  );
