import type { KnipConfig } from 'knip';

export default {
  entry: [
    'electron/{web,cli,demo-site}/main.ts',
    'electron/desktop/{boot,preload}.ts',
    'renderer/boot/main.tsx',
    'build/{build,check,cli,demo-site,dist,layers,start,verify}.ts',
    'test/{unit,contract,dom,lab}/**/*.test.{ts,tsx}',
    'test/lab/kit/*-process.ts',
    'test/kit/{dying-writer,authority-process}.ts',
    'test/kit/sleeping/clock-jump.ts',
    'test/kit/crash/{kill-at-write,victim-process}.ts',
    'test/bench/{link-floor,upload-process}.ts',
    'test/bench/table/*-page.{ts,tsx}',
    'test/{,pictures/,smoke/}playwright.config.ts',
    'test/pictures/*.spec.ts',
    'test/e2e/**/*.spec.ts',
    'test/kit/electron-double/double/{register,resolve,electron}.ts',
  ],
  project: ['{shared,electron,renderer,build,test}/**/*.{ts,tsx}'],
  // A declaration file needs the names of the types an exported function mentions.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Of the network lab, the small disk and QR codes; each says so where it is missing.
  ignoreBinaries: ['ip', 'tc', 'unshare', 'mkfifo', 'zbarimg', 'pdftoppm'],
} satisfies KnipConfig;
