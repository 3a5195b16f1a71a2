import { useEffect, useMemo, useState } from 'react';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import { saasEndpoint } from '#shared/model/pairing.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { secretKeptMs } from '../../../parts/use-typed-secret.ts';
import type { PulledList } from '../../../store/use-pulled.ts';
import { useFeed, useStores } from '../../../store/use-stores.ts';
import { newForm, readForm, wiped, withValue } from './form.ts';
import type { ReadForm } from './form.ts';

export interface UserData extends ReadForm {
  /** As it stands in the fields. */
  readonly typed: UserDataForm;
  /** Why secrets are gone that stood there: nobody came, or the view was left. */
  readonly wipedAs: 'idle' | 'left' | null;
  /** Those that one may be taken of. */
  readonly tokens: readonly EdgeToken[];
  /** When they were read, epoch milliseconds. */
  readonly tokensReadAt: number;
  set(at: string, value: unknown): void;
}

const endpointAt = 'site.paletteEndpoint';

/**
 * User data as it is typed in. It stays for as long as the window does; what is secret in it goes with the view, and when
 * nobody has touched it for ten minutes.
 */
export function useUserData({ data: tokens, readAt }: PulledList<'tokens.list'>): UserData {
  const { view } = useStores();
  const console = useFeed((state) => state.console);
  const [draft] = useState(() => view.getState().userData);
  const [filled, setFilled] = useState(() => draft?.form ?? newForm());
  // That of the console, whichever is connected then, until somebody types another.
  const [isOtherEndpoint, setOtherEndpoint] = useState(draft?.isOtherEndpoint ?? false);
  const typed = useMemo(
    () => (isOtherEndpoint ? filled : withValue(filled, endpointAt, console?.endpoint ?? saasEndpoint)),
    [filled, isOtherEndpoint, console],
  );
  const [wipedAs, setWipedAs] = useState<UserData['wipedAs']>(draft?.hadSecret ? 'left' : null);
  const read = useMemo(() => {
    const isItsOwn = console !== null && console.endpoint === typed.site.paletteEndpoint.trim();
    return readForm(typed, {
      projects: isItsOwn ? console.projects.map(({ name }) => name) : [],
      tokens: isItsOwn ? tokens : null,
      readAt,
    });
  }, [typed, console, tokens, readAt]);
  const harmless = useMemo(() => wiped(filled), [filled]);
  const hasSecret = useMemo(() => JSON.stringify(filled) !== JSON.stringify(harmless), [filled, harmless]);
  useEffect(
    () => view.getState().setUserData({ form: harmless, hadSecret: hasSecret, isOtherEndpoint }),
    [view, harmless, hasSecret, isOtherEndpoint],
  );
  useEffect(() => {
    if (!hasSecret) return undefined;
    const timer = setTimeout(() => {
      setFilled(wiped);
      setWipedAs('idle');
    }, secretKeptMs);
    return () => clearTimeout(timer);
  }, [filled, hasSecret]);
  return {
    ...read,
    ...{ typed, wipedAs, tokens: tokens ?? [], tokensReadAt: readAt },
    set: (at, value) => {
      setFilled((before) => withValue(before, at, value));
      if (at === endpointAt) setOtherEndpoint(true);
      setWipedAs(null);
    },
  };
}
