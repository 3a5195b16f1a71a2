import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '#build/paths.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = path.join(root, '.github/workflows');
const files = (await readdir(folder)).sort();
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const),
  ),
);
const workflows = [...texts].map(([file, text]) => [file, parse(text) as Workflow] as const);
const jobs = workflows.flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => [`${file}: ${name}`, job] as const),
);
const steps = jobs.flatMap(([, job]) => job.steps);
const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What the runtime's installer puts there is not in a checkout. */
const isOurs = (file: string): boolean => !file.startsWith('node_modules/electron/dist');

/** Whose code runs there; a new one is a decision. */
const trusted = [
  'actions/checkout',
  'actions/setup-node',
  'actions/upload-artifact',
  'actions/download-artifact',
  'actions/attest-build-provenance',
];

it('there is one that checks and one that releases', () => {
  expect(files).toEqual(['ci.yml', 'release.yml']);
});

describe.each(workflows)('%s', (file, workflow) => {
  it('starts without any right, and for nobody who could bring code of their own', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  it('says which shell, and runs once at a time', () => {
    expect(workflow.defaults?.run?.shell).toBe('bash');
    expect(workflow.concurrency).toBeDefined();
  });

  it('names every action by its commit, with the version beside it, one per action', () => {
    const lines = (texts.get(file) ?? '').split('\n').filter((line) => /\buses:/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

it('uses few actions, each in one version everywhere', () => {
  const pins = new Set(steps.flatMap(({ uses }) => uses ?? []));
  expect([...pins].map((pin) => pin.split('@')[0]).sort()).toEqual([...trusted].sort());
});

describe.each(jobs)('%s', (name, job) => {
  it('ends by itself, and may read at most, except for the one that drafts the release', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    const rights = job.permissions ?? {};
    if (name === 'release.yml: draft')
      expect(rights).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
    else expect(rights).toEqual({ contents: 'read' });
  });

  it('leaves no credential in its checkout, and takes nothing from a cache', () => {
    for (const { uses = '', with: given } of job.steps) {
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
      if (uses.startsWith('actions/setup-node@')) {
        expect(given).toMatchObject({ 'package-manager-cache': false });
        expect(given).not.toHaveProperty('cache');
      }
    }
  });

  it('puts no text of others into a script', () => {
    for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
  });

  it('runs only what is there', () => {
    const text = job.steps.map(({ run = '' }) => run).join('\n');
    const found = (pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].flatMap(([, what]) => what ?? []);
    const commands = found(/\bnpm (?:run (?:-s )?)?([\w:]+)/g).filter((word) => word !== 'ci');
    for (const script of commands) expect(Object.keys(scripts)).toContain(script);
    for (const file of found(/((?:\.ci|build|test|node_modules)\/[\w/.-]+\w)(?= |"|\)|$)/gm).filter(isOurs))
      expect(existsSync(path.join(root, file)), file).toBe(true);
  });
});

it('whoever may write runs nothing of this repository', () => {
  const draft = jobs.find(([name]) => name === 'release.yml: draft')?.[1];
  const used = draft?.steps.map(({ uses = 'a script' }) => uses.split('@')[0]);
  expect(used).toEqual(['actions/download-artifact', 'actions/attest-build-provenance', 'a script']);
  expect(draft?.steps.at(-1)?.run).not.toMatch(/\b(npm|node|npx)\b/);
});

it('the certificates reach the step that packs, and no other', () => {
  const wide = [...workflows.map(([, { env }]) => env), ...jobs.map(([, { env }]) => env)];
  expect(JSON.stringify(wide)).not.toContain('secrets.');
  const trusted = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
  expect(trusted.map(({ run }) => run)).toEqual(['npm run dist']);
});

it('nothing there switches a sandbox off', () => {
  for (const step of steps)
    expect(`${step.run ?? ''} ${JSON.stringify(step.env)}`).not.toMatch(/no-sandbox/i);
});
