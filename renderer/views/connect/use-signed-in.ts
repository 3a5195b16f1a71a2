import { useFeed } from '../../store/use-stores.ts';

/** The console that is signed in to; null: none. */
export const useSignedIn = (): string | null =>
  useFeed(({ console }) => (console?.session.state === 'signed-in' ? console.endpoint : null));
