import { expect, it } from 'vitest';
import { consoleMethods } from '#shared/contract/console-methods.ts';
import type { Draft } from '#renderer/views/console/wizard/use-draft.ts';
import { tagsOf } from '#renderer/views/console/wizard/use-draft.ts';
import { whyNotOn } from '#renderer/views/console/wizard/why-not-on.ts';

const draft = (news: Partial<Draft>): Draft => ({
  ...{ name: 'shop', description: '', tags: 'a, b', ticked: new Set(), confirmed: [] },
  ...news,
});

it.each<[string, Partial<Draft>]>([
  ['as it came', {}],
  ['no name', { name: ' ' }],
  ['a name that the request brought', { name: 'x'.repeat(257) }],
  ['a tag', { tags: 'x'.repeat(257) }],
  ['tags that the request brought', { tags: Array.from({ length: 101 }, (_, n) => `t${String(n)}`).join() }],
])('the wizard goes on with what its end takes, and only then: %s', (_, news) => {
  const typed = draft(news);
  const accepted = consoleMethods['console.accept'].input.safeParse({
    ...{ pairingId: 'p-1', name: typed.name.trim(), description: typed.description, profileUids: [] },
    ...{ tags: tagsOf(typed), understood: true },
  });
  expect(whyNotOn(0, typed, null) === null).toBe(accepted.success);
});
