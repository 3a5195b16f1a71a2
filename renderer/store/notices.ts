import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '#shared/model/result.ts';

/** `fault`: what went wrong, read through `explain`. `info`: something the technician should know. */
export type Notice =
  | { readonly id: string; readonly kind: 'fault'; readonly fault: Fault; readonly times: number }
  | { readonly id: string; readonly kind: 'info'; readonly text: string };

export interface NoticesState {
  readonly notices: readonly Notice[];
  addFault(fault: Fault): void;
  addInfo(id: string, text: string): void;
  dismiss(id: string): void;
}

export type NoticesStore = StoreApi<NoticesState>;

/** Notices stay until they are read away. The same one again counts up instead of piling up. */
export const createNotices = (): NoticesStore =>
  createStore<NoticesState>((set) => ({
    notices: [],
    addFault: (fault) =>
      set(({ notices }) => {
        const id = `${fault.code} ${JSON.stringify(fault.params)}`;
        const before = notices.find((notice) => notice.id === id);
        const times = before?.kind === 'fault' ? before.times + 1 : 1;
        return {
          notices: [{ id, kind: 'fault', fault, times }, ...notices.filter((notice) => notice.id !== id)],
        };
      }),
    addInfo: (id, text) =>
      set(({ notices }) => ({
        notices: [{ id, kind: 'info', text }, ...notices.filter((notice) => notice.id !== id)],
      })),
    dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }));
