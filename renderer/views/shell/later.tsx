import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

const ahead: (() => Promise<unknown>)[] = [() => import('#shared/contract/sentences/later.ts')];

/**
 * A view in a chunk of its own, for inside a Suspense. Once fetched it is drawn at once: React's own `lazy` shows its
 * fallback even then, and holds it for 300 ms.
 */
export function later<N extends string>(
  load: () => Promise<Record<N, ComponentType>>,
  name: N,
): ComponentType {
  let here: ComponentType | null = null;
  const fetch = async (): Promise<{ default: ComponentType }> => {
    here = (await load())[name];
    return { default: here };
  };
  ahead.push(fetch);
  const Lazy: ComponentType = lazy(fetch);
  return function Later() {
    // One and the same for as long as it is drawn: another would begin anew.
    const [Body] = useState(() => here ?? Lazy);
    return <Body />;
  };
}

/** Fetches all of them before anybody asks. */
export function fetchAhead(): void {
  // What cannot be had now is asked for again, and complained about, by the view itself.
  for (const fetch of ahead) fetch().catch(() => undefined);
}
