import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '#shared/contract/client.ts';
import type { Input, MethodName, Output } from '#shared/contract/methods.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import type { NoticesStore } from './notices.ts';

export interface CommandOptions {
  /** The caller shows the fault itself, next to what caused it. */
  readonly quiet?: boolean;
  /** Marks a control as busy meanwhile; a second command under the same mark is not sent. */
  readonly mark?: string;
}

export type Run = <M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: CommandOptions,
) => Promise<Result<Output<M>> | null>;

export interface CommandsState {
  readonly marks: ReadonlySet<string>;
}

export interface Commands {
  readonly store: StoreApi<CommandsState>;
  /** Null: the same command is under way already. */
  readonly run: Run;
}

/** Calls with what every caller would otherwise repeat: in-flight marks, and a notice when the answer is a fault. */
export function createCommands(client: Client, notices: NoticesStore): Commands {
  const store = createStore<CommandsState>(() => ({ marks: new Set() }));
  const setMark = (mark: string | undefined, on: boolean): void => {
    if (mark === undefined) return;
    const marks = new Set(store.getState().marks);
    if (on) marks.add(mark);
    else marks.delete(mark);
    store.setState({ marks });
  };
  return {
    store,
    run: async (method, input, { quiet = false, mark } = {}) => {
      if (mark !== undefined && store.getState().marks.has(mark)) return null;
      setMark(mark, true);
      const result = await client.call(method, input);
      setMark(mark, false);
      if (!isOk(result) && !quiet) notices.getState().addFault(result.error);
      return result;
    },
  };
}
