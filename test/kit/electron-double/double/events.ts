import type { EventEmitter } from 'node:events';

/** An event as Electron gives it: its fields, and a default that may be prevented. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  fields: object = {},
  rest: readonly unknown[] = [],
): boolean {
  let defaultPrevented = false;
  const event = {
    ...fields,
    preventDefault: () => {
      defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...rest);
  return defaultPrevented;
}
