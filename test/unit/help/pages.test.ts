import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#build/files.ts';
import { root } from '#build/paths.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import { codePage, codesOf } from '#shared/help/code-page.ts';
import { groupNames, groups } from '#shared/help/groups.ts';
import { chapters, taskOfView, tasks } from '#shared/help/tasks/index.ts';
import { allViews } from '#shared/model/views.ts';

const textsOf = (page: object): string[] =>
  Object.values(page).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? textsOf(value) : [],
  );

/** Marks come in pairs, and nothing of the catalogue's own form is left. */
const isReadable = (text: string): boolean =>
  text.split('**').length % 2 === 1 && text.split('`').length % 2 === 1 && !/\{\w*\}/.test(text);

/** What stands on no page of Fieldlink: labels of Local UI, of Palette and of systems (vendor: its guides). */
const elsewhere = ['Create cluster', 'My API Keys', 'Privacy', 'Privacy & Security'];

const labelsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label));

/** A label that counts is drawn with another number. */
const asWritten = (label: string): string => label.replace(/^Link 5 hosts$/, 'Link ${count} hosts');

describe('the help', () => {
  it('calls what is pressed by the words that stand there', async () => {
    const files = (await Promise.all([filesIn('renderer'), filesIn('shared/model')])).flat();
    const sources = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
    const drawn = sources.join(' ').replaceAll(/\s+/g, ' ');
    const texts = [...Object.values(tasks), ...Object.values(groups), ...errorCodes.map(codePage)].flatMap(
      textsOf,
    );
    const unknown = [...new Set(labelsIn(texts))].filter((label) => !drawn.includes(asWritten(label)));
    expect(unknown.sort()).toEqual(elsewhere);
  });

  it.each(errorCodes)('has a page for %s', (code) => {
    const page = codePage(code);
    expect(textsOf(page).filter((text) => text.trim() === '' || !isReadable(text))).toEqual([]);
    expect([page.steps.length > 0, page.related.length > 0, page.done.endsWith('.')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(page.related).not.toContain(code);
    expect(new Set(page.related).size).toBe(page.related.length);
  });

  it('has every code in a group, every group in a task, and every task in a chapter', () => {
    expect(groupNames.filter((group) => codesOf(group).length === 0)).toEqual([]);
    expect(groupNames.flatMap(codesOf).sort()).toEqual([...errorCodes].sort());
    expect(groupNames.filter((group) => !(groups[group].task in tasks))).toEqual([]);
    expect(chapters.flatMap(([, names]) => names).sort()).toEqual(Object.keys(tasks).sort());
  });

  it('can be read in every task, and no task has the address of a code', () => {
    for (const [name, task] of Object.entries(tasks)) {
      expect(
        textsOf(task).filter((text) => text.trim() === '' || !isReadable(text)),
        name,
      ).toEqual([]);
      expect(errorCodes as readonly string[]).not.toContain(name);
    }
    expect(allViews.map(({ slug }) => taskOfView[slug] in tasks)).not.toContain(false);
  });
});
