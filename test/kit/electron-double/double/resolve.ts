import type { ResolveHook } from 'node:module';

/** `electron` is ours; everything else is as it was. */
export const resolve: ResolveHook = (specifier, context, next) =>
  next(specifier === 'electron' ? new URL('./electron.ts', import.meta.url).href : specifier, context);
