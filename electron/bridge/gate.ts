import type { CheckedInput } from '#shared/contract/methods.ts';
import { isMethod, methods } from '#shared/contract/methods.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Core, CoreMethod } from '../core/types.ts';
import type { Hub } from './hub.ts';

export interface Gate {
  /** The one door for inbound calls. Never throws; a refusal is a Result with a code. */
  handle(method: unknown, input: unknown): Promise<Result<unknown>>;
}

/** What a gate tells the log: names and codes, never input or output. */
export type Report = (entry: { method: string; code: string; ms: number; error?: unknown }) => void;

async function answer(core: Core, hub: Hub, method: unknown, input: unknown): Promise<Result<unknown>> {
  if (typeof method !== 'string' || !isMethod(method)) return fail('unknown-method');
  const checked = methods[method].input.safeParse(input ?? {});
  if (!checked.success)
    return fail('bad-input', { field: checked.error.issues[0]?.path.join('.') || 'input' });
  if (method === 'topic.read') {
    const { topic, since } = checked.data as CheckedInput<'topic.read'>;
    return ok(hub.read(topic, since));
  }
  return core.call(method, checked.data as CheckedInput<CoreMethod>);
}

/**
 * Known method, checked input, an answer in every case. Who may call is the shell's business: it lets nobody else near its
 * gate (`caller-refused`).
 */
export function createGate(core: Core, hub: Hub, report: Report = () => undefined): Gate {
  return {
    handle: async (method, input) => {
      const from = performance.now();
      const told = (code: string, error?: unknown): void => {
        const name = typeof method === 'string' && isMethod(method) ? method : 'unknown';
        const ms = Math.round(performance.now() - from);
        try {
          report({ method: name, code, ms, ...(error === undefined ? {} : { error }) });
        } catch {
          // A log that cannot be written must not cost the technician the answer.
        }
      };
      try {
        const result = await answer(core, hub, method, input);
        told('ok' in result ? 'ok' : result.error.code);
        return result;
      } catch (error) {
        told('internal', error);
        return fail('internal');
      }
    },
  };
}
