import leven from 'leven';
import type { ErrorCode } from '../contract/errors.ts';
import { errorCodes } from '../contract/errors.ts';
import { codePage } from './code-page.ts';
import { groups } from './groups.ts';
import type { Part } from './page.ts';
import type { TaskName } from './tasks/index.ts';
import { tasks } from './tasks/index.ts';

export interface Found {
  readonly topic: TaskName | ErrorCode;
  readonly title: string;
  /** One line of what is on the page. */
  readonly line: string;
}

interface Entry extends Found {
  /** What each of its words counts: more in a title than in a text. */
  readonly words: ReadonlyMap<string, number>;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function weigh(weighed: readonly (readonly [text: string, weight: number])[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const [text, weight] of weighed)
    for (const word of wordsIn(text)) words.set(word, Math.max(words.get(word) ?? 0, weight));
  return words;
}

const textOf = ({ title, text = '', steps = [], points = [], rows = [] }: Part): string =>
  [title, text, ...steps, ...points, ...rows.flat()].join(' ');

function taskEntry(topic: TaskName): Entry {
  const { title, lead, parts } = tasks[topic];
  const words = weigh([
    [title, 8],
    [lead, 3],
    [parts.map(textOf).join(' '), 2],
  ]);
  return { topic, title, line: lead, words };
}

function codeEntry(code: ErrorCode): Entry {
  const page = codePage(code);
  const words = weigh([
    [code, 6],
    [page.what, 5],
    [`${page.cause} ${page.next} ${groups[page.group].title}`, 2],
    [[page.more, page.done, ...page.steps].join(' '), 1],
  ]);
  return { topic: code, title: page.what, line: page.next, words };
}

/** One slip in a short word, two in a long one; a word of three letters has to be right. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How well a typed word is met: 1 the word, less its beginning, little a slip. */
function nearness(typed: string, word: string): number {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return 0.7;
  const slips = slipsIn(typed);
  if (slips === 0 || Math.abs(word.length - typed.length) > slips) return 0;
  return leven(typed, word, { maxDistance: slips + 1 }) <= slips ? 0.3 : 0;
}

/** Of the words typed at least so many, rounded up: a whole sentence may be pasted with the addresses in it. */
const share = 0.6;

export type Search = (typed: string) => readonly Found[];

/** Over all pages, by title, code and words; the best first. Made once, then instant. */
export function createSearch(): Search {
  const entries = [...(Object.keys(tasks) as TaskName[]).map(taskEntry), ...errorCodes.map(codeEntry)];
  const pagesWith = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const word of entry.words.keys()) pagesWith.set(word, [...(pagesWith.get(word) ?? []), entry]);

  /** What a typed word is worth on each page that has it, or one like it. A word of every page is worth little. */
  const scores = (typed: string): Map<Entry, number> => {
    const best = new Map<Entry, number>();
    for (const [word, pages] of pagesWith) {
      const near = nearness(typed, word);
      if (near === 0) continue;
      const rare = Math.log(1 + entries.length / pages.length);
      for (const entry of pages) {
        const score = near * rare * (entry.words.get(word) ?? 0);
        best.set(entry, Math.max(best.get(entry) ?? 0, score));
      }
    }
    return best;
  };

  return (typed) => {
    const code = typed.trim().toLowerCase();
    const words = [...new Set(wordsIn(typed))];
    const byWord = words.map(scores);
    const least = Math.ceil(words.length * share);
    const ranked = entries.flatMap((entry) => {
      const met = byWord.flatMap((each) => each.get(entry) ?? []);
      if (met.length === 0 || met.length < least) return [];
      const sum = met.reduce((all, score) => all + score, entry.topic === code ? 1_000 : 0);
      return [{ entry, met: met.length, sum }];
    });
    return ranked.sort((a, b) => b.met - a.met || b.sum - a.sum).map(({ entry }) => entry);
  };
}
