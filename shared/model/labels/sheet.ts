import { checkHostId } from '../edge-host-id.ts';
import { qrPayload, templateRefusal } from '../qr-payload.ts';
import type { Fault } from '../result.ts';
import { fault } from '../result.ts';
import { byteLength } from './code-size.ts';
import type { LabelContent, LabelFace } from './face.ts';
import { labelFace, leastModule } from './face.ts';
import type { SheetPage } from './page.ts';
import { drawLabel } from './page.ts';
import type { LabelOrder, LabelStock } from './stock.ts';
import { labelsPerSheet, placeOf } from './stock.ts';
import { groupsOf } from './text.ts';

/** A host that gets a label. */
export interface LabelHost {
  readonly hostId: string;
  readonly name: string | null;
}

/** Labels for all these hosts, one after another. */
export interface LabelJob {
  readonly hosts: readonly LabelHost[];
  /** See `qrPayload`. */
  readonly template: string;
  readonly stock: LabelStock;
  readonly order: LabelOrder;
  /** The first free label of the first sheet, from 1, counted in this order. */
  readonly first: number;
}

/** Each host once, as one label is enough; blanks around an ID are none of it. */
export function hostsToLabel(hosts: readonly LabelHost[]): readonly LabelHost[] {
  const byId = new Map<string, LabelHost>();
  for (const { hostId, name } of hosts) {
    const id = hostId.trim();
    if (!byId.get(id)?.name) byId.set(id, { hostId: id, name: name?.trim() || null });
  }
  return [...byId.values()];
}

const contentOf = ({ hostId, name }: LabelHost, template: string): LabelContent => ({
  ...{ hostId, name },
  payload: qrPayload(hostId, template.trim()),
});

/** The name is left out before the label is. */
const faceOf = (content: LabelContent, stock: LabelStock): LabelFace | null =>
  labelFace(content, stock) ?? (content.name === null ? null : labelFace({ ...content, name: null }, stock));

/**
 * Why hosts get no label of this stock, each in its place; null: it gets one. `host-id-…`, `qr-template-login`, or `label-too-small`. A
 * thousand IDs mostly have one shape, and what decides is the shape.
 */
export function labelRefusals({ hosts, template, stock }: LabelJob): readonly (Fault | null)[] {
  const fits = new Map<string, boolean>();
  const ofAll = templateRefusal(template);
  return hosts.map(({ hostId }) => {
    const refusal = ofAll ?? checkHostId(hostId).find(({ weight }) => weight === 'refuses')?.fault;
    if (refusal) return refusal;
    const content = contentOf({ hostId, name: null }, template);
    const cells = groupsOf(hostId).map(
      (group) => `${String(group.cells)}${group.text.endsWith('-') ? '-' : ''}`,
    );
    const shape = [byteLength(content.payload), ...cells].join(' ');
    const fit = fits.get(shape) ?? labelFace(content, stock) !== null;
    fits.set(shape, fit);
    return fit ? null : fault('label-too-small', { id: hostId, size: stock.size, least: leastModule });
  });
}

/** Sheets that the job takes. */
export const sheetCount = ({ hosts, stock, first }: LabelJob): number =>
  Math.ceil((first - 1 + hosts.length) / labelsPerSheet(stock));

/** Sheet `index` from 0. Who gets no label (`labelRefusals`) leaves a place empty. */
export function labelSheet(job: LabelJob, index: number): SheetPage {
  const { hosts, template, stock, order, first } = job;
  const perSheet = labelsPerSheet(stock);
  const from = index * perSheet - (first - 1);
  const labelled = templateRefusal(template) ? [] : hosts;
  const drawn = labelled.slice(Math.max(0, from), from + perSheet).flatMap((host, n) => {
    const content = contentOf(host, template);
    const face = faceOf(content, stock);
    const { x, y } = placeOf(stock, Math.max(0, -from) + n, order);
    return face ? [drawLabel(face, content.payload, x, y)] : [];
  });
  return {
    codes: drawn.flatMap(({ codes }) => codes),
    texts: drawn.flatMap(({ texts }) => texts),
    areas: [],
  };
}
