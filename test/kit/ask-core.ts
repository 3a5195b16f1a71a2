import { createCore } from '#electron/core/create-core.ts';
import type { Core, CoreDeps, CoreMethod } from '#electron/core/types.ts';
import type { Input, Output } from '#shared/contract/methods.ts';
import { methods } from '#shared/contract/methods.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import type { TopicName, Topics } from '#shared/contract/topics.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { patience } from './patience.ts';

export interface AskedCore {
  call<M extends CoreMethod>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  /** The value, or a failing test with the sentence a technician would read. */
  must<M extends CoreMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Resolves with the first state of the topic that passes; fails after thirty seconds. */
  until<T extends TopicName>(topic: T, test: (state: Topics[T]) => boolean): Promise<Topics[T]>;
}

/** What the technician reads, as one text. */
export const reads = (fault: Fault | null | undefined): string => {
  if (!fault) return '';
  const { what, cause, next } = explain(fault);
  return `${fault.code}: ${what} ${cause} ${next}`;
};

export const valueOf = <T>(result: Result<T>): T => {
  if ('ok' in result) return result.ok;
  throw new Error(reads(result.error));
};

/** A core as tests have it: it remembers, it has no demo site, and it waits briefly. */
export const openCore = (dataDir: string, deps: Partial<CoreDeps> = {}): Promise<Core> =>
  createCore({
    dataDir,
    shell: 'test',
    version: '0',
    build: '0',
    capabilities: { clipboardClear: false, opensPages: false },
    remember: true,
    demoSite: null,
    patience,
    ...deps,
  });

/** The contract of a core, without a shell around it. */
export function askCore(core: () => Core): AskedCore {
  const call: AskedCore['call'] = (method, input) =>
    core().call(method, methods[method].input.parse(input) as never);
  return {
    call,
    must: async (method, input) => valueOf(await call(method, input)),
    until: (topic, test) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const state = core().read(topic);
          if (!test(state)) return;
          off();
          clearTimeout(limit);
          resolve(state);
        };
        const limit = setTimeout(() => {
          off();
          const state = JSON.stringify(core().read(topic)).slice(0, 2000);
          reject(new Error(`${topic} never came to that: ${state}`));
        }, 30_000);
        const off = core().subscribe(topic, look);
        look();
      }),
  };
}
