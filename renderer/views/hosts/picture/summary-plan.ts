import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import type { Count } from './panel-words.ts';
import { chipWidth, clusterTitle, countWord, countsOf, nodesOf, troubledOf } from './panel-words.ts';
import type { Size } from './rect.ts';

/** In px on screen. */
export const line = 20;
const markSize = 16;
const summaryPad = 8;
const leastWidth = 72;

interface SummaryPlan {
  /** Lines of counts, of named hosts in trouble, and of marks, one for each host. */
  readonly chips: number;
  readonly named: number;
  readonly marks: number;
  /** Too small for any text: one mark for the whole panel. */
  readonly isMark: boolean;
}

/** Lines that these words fill one after the other. */
function linesFor(words: readonly string[], width: number): number {
  let [lines, used] = [words.length > 0 ? 1 : 0, 0];
  for (const word of words) {
    const need = chipWidth(word);
    if (used > 0 && used + need > width) [lines, used] = [lines + 1, 0];
    used += need;
  }
  return lines;
}

/** What a panel has room for, the most important first; nothing is cut off in the middle. */
function planSummary(
  size: Size,
  has: { readonly chips: readonly string[]; readonly troubled: number; readonly hosts: number },
): SummaryPlan {
  const width = size.width - 2 * summaryPad;
  const lines = Math.floor((size.height - 2 * summaryPad) / line);
  if (width < leastWidth || lines < 2) return { chips: 0, named: 0, marks: 0, isMark: true };
  const chips = Math.min(linesFor(has.chips, width), lines - 1);
  const left = lines - 1 - chips;
  const named = Math.min(has.troubled, left);
  const rows = Math.ceil(has.hosts / Math.max(1, Math.floor(width / (markSize + 2))));
  const marks = left - named >= rows ? rows : 0;
  return { chips, named, marks, isMark: false };
}

export interface Summary extends SummaryPlan {
  readonly counts: readonly Count[];
  /** Of those in trouble so many as have a line, and how many there are besides. */
  readonly listed: readonly TopologyNode[];
  readonly more: number;
}

/** What a panel of this size, in px on screen, says from afar. */
export function summaryOf(panel: TopologyPanel, size: Size): Summary {
  const [counts, troubled] = [countsOf(panel), troubledOf(panel)];
  const cluster = clusterTitle(panel);
  const chips = [...counts.map(countWord), ...(cluster === null ? [] : [cluster])];
  const hosts = nodesOf(panel).length;
  const plan = planSummary(size, { chips, troubled: troubled.length, hosts });
  // The last line says how many have none.
  const fits = plan.named < troubled.length ? Math.max(0, plan.named - 1) : plan.named;
  const more = plan.named > 0 ? troubled.length - fits : 0;
  return { ...plan, counts, listed: troubled.slice(0, fits), more };
}
