import type { ImportKind } from './imports.ts';

export interface Area {
  /** Folders of this repository this area may import, besides itself; with the only kinds allowed, if not all. */
  areas: Record<string, readonly ImportKind[] | 'any'>;
  /** npm packages it may import: a list, or everything except a list. A scope such as `@mui` covers its packages. */
  packages: { only: readonly string[] } | { not: readonly string[] };
  /** Whether it may import Node's own modules. */
  node: boolean;
}

const freely = (...names: string[]): Area['areas'] => Object.fromEntries(names.map((name) => [name, 'any']));

const browserOnly = [
  ...['react', 'react-dom', '@mui', '@emotion', 'zustand', '@tanstack', 'jdenticon'],
  ...['d3-selection', 'd3-zoom'],
];
const testOnly = ['vitest', 'playwright', '@axe-core', 'axe-core', '@testing-library', 'fast-check', 'jsdom'];
const privileged = { packages: { not: ['electron', ...browserOnly, ...testOnly] }, node: true };
const tests: Area = {
  areas: freely('shared', 'electron', 'renderer', 'build', 'test'),
  packages: { not: [] },
  node: true,
};

const parts = [
  ...['vault', 'http', 'palette', 'hosts', 'discovery', 'link', 'content', 'pairing', 'registration'],
].map((part) => `electron/${part}`);

/** A shell or the CLI. The emulated site comes in by dynamic import, so that it costs nothing until asked for. */
const outer: Area = {
  areas: {
    ...freely('shared', 'electron/core', 'electron/bridge', 'electron/vault'),
    'electron/demo-site': ['dynamic', 'type'],
  },
  ...privileged,
};

/** A shell with a window also has what both of them do alike. */
const windowed: Area = { ...outer, areas: { ...outer.areas, ...freely('electron/shell') } };

/** THE import rule. A folder that is not listed may not hold code; the most specific entry counts. */
export const table: Readonly<Record<string, Area>> = {
  shared: {
    areas: {},
    packages: { only: ['zod', '@scure', 'ip-address', 'leven', 'yaml', 'zxing-wasm'] },
    node: false,
  },

  'electron/vault': { areas: freely('shared'), ...privileged },
  'electron/http': { areas: freely('shared'), ...privileged },
  'electron/palette': { areas: freely('shared', 'electron/http', 'electron/vault'), ...privileged },
  'electron/hosts': { areas: freely('shared', 'electron/http', 'electron/vault'), ...privileged },
  'electron/discovery': { areas: freely('shared', 'electron/http'), ...privileged },
  'electron/link': {
    areas: freely('shared', 'electron/hosts', 'electron/http', 'electron/vault'),
    ...privileged,
  },
  'electron/content': {
    areas: freely('shared', 'electron/hosts', 'electron/http', 'electron/link', 'electron/vault'),
    ...privileged,
  },
  'electron/pairing': {
    areas: freely('shared', 'electron/hosts', 'electron/http', 'electron/palette', 'electron/vault'),
    ...privileged,
  },
  'electron/registration': {
    areas: freely('shared', 'electron/http', 'electron/palette', 'electron/vault'),
    ...privileged,
  },
  'electron/core': { areas: freely('shared', ...parts), ...privileged },
  'electron/bridge': { areas: { ...freely('shared'), 'electron/core': ['type'] }, ...privileged },
  'electron/shell': outer,
  'electron/web': windowed,
  'electron/cli': outer,
  // The one place where Electron itself may be imported.
  'electron/desktop': { ...windowed, packages: { not: [...browserOnly, ...testOnly] } },
  // A model of the vendor's product: it shares the wire's messages with the app and no code.
  'electron/demo-site': { areas: freely('shared/wire'), ...privileged },

  renderer: {
    areas: freely('shared'),
    packages: { only: [...browserOnly, 'zod', 'qrcode', 'zxing-wasm'] },
    node: false,
  },

  build: { areas: freely('shared'), packages: { not: [] }, node: true },

  test: tests,
  // End-to-end specs see what a person sees: the page, the site, and page objects.
  'test/e2e': { areas: freely('test/kit'), packages: { only: ['playwright', '@axe-core'] }, node: false },
};
