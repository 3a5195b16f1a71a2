import { describe, expect, it } from 'vitest';
import { circlesOf } from '#build/layers/circles.ts';
import { importsOf } from '#build/layers/imports.ts';
import { judge } from '#build/layers/judge.ts';

const objections = (file: string, text: string): string[] =>
  judge(file, text).map((v) => `${v.line} ${v.message}`);

describe('the import rule', () => {
  it('names the line of a forbidden import, through an alias or a relative path', () => {
    const text = `import { a } from '#shared/model/a.ts';\nimport { b } from '../link/b.ts';\nimport { c } from '#electron/core/c.ts';`;
    expect(objections('electron/hosts/x.ts', text)).toEqual([
      '2 electron/hosts may not import electron/link (../link/b.ts)',
      '3 electron/hosts may not import electron/core (#electron/core/c.ts)',
    ]);
  });

  it.each([
    ['electron/bridge/x.ts', `import type { Core } from '../core/core.ts'`, []],
    ['electron/bridge/x.ts', `import { type Core } from '../core/core.ts'`, []],
    ['electron/bridge/x.ts', `import { createCore } from '../core/core.ts'`, ['electron/core as type only']],
    ['electron/web/x.ts', `const site = await import('../demo-site/site.ts')`, []],
    ['electron/web/x.ts', `import { site } from '../demo-site/site.ts'`, ['as dynamic or type only']],
    ['electron/core/x.ts', `import('../web/x.ts')`, ['may not import electron/web']],
    ['electron/demo-site/x.ts', `import { a } from '#shared/wire/a.ts'`, []],
    ['electron/demo-site/x.ts', `export * from '#shared/model/a.ts'`, ['may not import shared']],
    ['renderer/x.tsx', `type A = import('#electron/core/a.ts').A`, ['may not import electron/core']],
    [
      'renderer/x.ts',
      `new Worker(new URL('../electron/core/w.ts', import.meta.url))`,
      ['may not import electron/core'],
    ],
    ['renderer/x.ts', `import os from 'os'`, ['may not use Node']],
    ['shared/model/x.ts', `import fs from 'node:fs'`, ['may not use Node']],
    ['shared/model/x.ts', `import { fetch } from 'undici'`, ['may not import the package undici']],
    ['electron/web/x.ts', `import { app } from 'electron'`, ['may not import the package electron']],
    ['electron/desktop/x.ts', `import { app } from 'electron'`, []],
    ['electron/http/x.ts', `import { useState } from 'react'`, ['may not import the package react']],
    [
      'test/e2e/shared/a.spec.ts',
      `import { core } from '#electron/core/core.ts'`,
      ['may not import electron/core'],
    ],
    ['test/e2e/shared/a.spec.ts', `import { test } from '#test/kit/shell.ts'`, []],
    ['test/unit/a.test.ts', `import { core } from '#electron/core/core.ts'`, []],
    ['electron/elsewhere/x.ts', ``, ['not in the import table']],
  ])('%s: %s', (file, text, expected) => {
    const found = objections(file, text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((part, i) => expect(found[i]).toContain(part));
  });

  it('is not misled by text that only looks like an import', () => {
    expect(importsOf('a.ts', `// import '../web/x.ts'\nconst a = "import 'node:fs'";`)).toEqual([]);
  });
});

describe('import circles', () => {
  const circles = (files: Record<string, string>): string[][] => circlesOf(new Map(Object.entries(files)));

  it('are named by the way they lead, types among them, whatever leads into them', () => {
    expect(
      circles({
        'shared/a.ts': `import { b } from '#shared/b.ts';`,
        'shared/b.ts': `import type { C } from './c.ts';`,
        'shared/c.ts': `export const load = () => import('./d.ts');`,
        'shared/d.ts': `export * from './b.ts';`,
      }),
    ).toEqual([['shared/b.ts', 'shared/c.ts', 'shared/d.ts', 'shared/b.ts']]);
  });

  it('are none where two ways lead to one file, or a file is named that is not looked at', () => {
    expect(
      circles({
        'shared/a.ts': `import './b.ts';\nimport './c.ts';\nimport './style.css';`,
        'shared/b.ts': `import './d.ts';`,
        'shared/c.ts': `import './d.ts';`,
        'shared/d.ts': ``,
      }),
    ).toEqual([]);
  });
});
