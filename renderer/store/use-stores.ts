import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { CommandsState } from './commands.ts';
import type { FeedState } from './feed.ts';
import type { NoticesState } from './notices.ts';
import type { Stores } from './stores.ts';
import type { TableChoices, TableName, ViewState } from './view.ts';

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('StoresContext is missing');
  return stores;
}

export const useFeed = <T>(select: (state: FeedState) => T): T => useStore(useStores().feed.store, select);
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useStores().view, select);
export const useNotices = <T>(select: (state: NoticesState) => T): T => useStore(useStores().notices, select);

/** The hosts on screen are those of the demo site. */
export const useIsDemo = (): boolean => useFeed(({ app }) => (app?.demo ?? null) !== null);

export const useMarked = (mark: string): boolean =>
  useStore(useStores().commands.store, (state: CommandsState) => state.marks.has(mark));

/** How a long table is looked at, and what changes it; both outlive the view, not the window. */
export function useTable(name: TableName): readonly [TableChoices, (change: Partial<TableChoices>) => void] {
  const { view } = useStores();
  const choices = useView(({ tables }) => tables[name]);
  return [choices, useCallback((change) => view.getState().setTable(name, change), [view, name])];
}
