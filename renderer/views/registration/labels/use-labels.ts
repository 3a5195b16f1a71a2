import { useMemo, useState } from 'react';
import type { LabelHost, LabelJob } from '#shared/model/labels/sheet.ts';
import { hostsToLabel, labelRefusals, sheetCount } from '#shared/model/labels/sheet.ts';
import type { LabelOrder } from '#shared/model/labels/stock.ts';
import { labelStocks, labelsPerSheet, stockNumbered } from '#shared/model/labels/stock.ts';
import type { Fault } from '#shared/model/result.ts';
import type { HostList } from '../../../store/use-host-list.ts';
import { useHostList } from '../../../store/use-host-list.ts';
import { useFeed } from '../../../store/use-stores.ts';

export interface Labels {
  readonly list: HostList;
  /** What the console calls its hosts is on their labels too. */
  addNamed(hosts: readonly LabelHost[]): void;
  /** What is to be printed; null while there is no host. */
  readonly job: LabelJob;
  readonly sheets: number;
  readonly refusals: readonly Fault[];
  setStock(number: string): void;
  setOrder(order: LabelOrder): void;
  /** From 1; what no label of the sheet has becomes the nearest one. */
  setFirst(first: number): void;
}

/** Names that somebody gave: in the list itself, to the host on this laptop, or in the console. */
function useNames(listed: readonly LabelHost[], known: ReadonlyMap<string, string>) {
  const seen = useFeed((state) => state.hosts);
  return useMemo(() => {
    const notes = new Map((seen ?? []).map(({ hostId, note }) => [hostId, note.name]));
    return hostsToLabel(
      listed.map(({ hostId, name }) => ({
        hostId,
        name: name ?? (notes.get(hostId.trim()) || known.get(hostId.trim())) ?? null,
      })),
    );
  }, [listed, known, seen]);
}

/** A sheet of labels as it is put together. */
export function useLabels(template: string): Labels {
  const list = useHostList();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const [stock, setStock] = useState(labelStocks[0]);
  const [order, setOrder] = useState<LabelOrder>('rows');
  const [first, setFirst] = useState(1);
  const hosts = useNames(list.drafts, known);
  const job = useMemo(
    (): LabelJob => ({ hosts, template, stock, order, first }),
    [hosts, template, stock, order, first],
  );
  const refusals = useMemo(() => labelRefusals(job).filter((fault) => fault !== null), [job]);
  const within = (wanted: number, perSheet: number): number =>
    Math.min(perSheet, Math.max(1, Math.trunc(wanted) || 1));
  return {
    ...{ list, job, refusals, sheets: sheetCount(job), setOrder },
    addNamed: (more) => {
      setKnown(
        (before) => new Map([...before, ...more.map(({ hostId, name }) => [hostId, name ?? ''] as const)]),
      );
      list.add(more.map(({ hostId }) => hostId));
    },
    setStock: (number) => {
      const next = stockNumbered(number) ?? stock;
      setStock(next);
      setFirst(within(first, labelsPerSheet(next)));
    },
    setFirst: (next) => setFirst(within(next, labelsPerSheet(stock))),
  };
}
