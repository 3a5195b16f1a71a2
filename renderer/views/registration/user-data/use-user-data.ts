import { useEffect, useMemo, useState } from 'react';
import { saasEndpoint } from '#shared/model/pairing.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { secretKeptMs } from '../../../parts/use-typed-secret.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { newForm, readForm, wiped, withValue } from './form.ts';
import type { ReadForm } from './form.ts';

export interface TakenToken {
  readonly token: string;
  readonly hasProject: boolean;
}

export interface UserData extends ReadForm {
  /** As it stands in the fields. */
  readonly typed: UserDataForm;
  /** Secrets lay there for too long and were taken off. */
  readonly wasWiped: boolean;
  set(at: string, value: unknown): void;
  /** A token out of the list of the console. */
  take(taken: TakenToken): void;
}

const endpointAt = 'site.paletteEndpoint';

/** User data as it is typed in; what is secret in it goes when nobody has touched it for ten minutes. */
export function useUserData(): UserData {
  const console = useFeed((state) => state.console);
  const [filled, setFilled] = useState(newForm);
  // That of the console, whichever is connected then, until somebody types another.
  const [isOtherEndpoint, setOtherEndpoint] = useState(false);
  const typed = useMemo(
    () => (isOtherEndpoint ? filled : withValue(filled, endpointAt, console?.endpoint ?? saasEndpoint)),
    [filled, isOtherEndpoint, console],
  );
  const [wasWiped, setWasWiped] = useState(false);
  const [taken, setTaken] = useState<TakenToken | null>(null);
  const read = useMemo(() => {
    const { paletteEndpoint, edgeHostToken } = typed.site;
    const isItsOwn = console !== null && console.endpoint === paletteEndpoint.trim();
    return readForm(typed, {
      projects: isItsOwn ? console.projects.map(({ name }) => name) : [],
      hasTokenProject: isItsOwn && taken?.token === edgeHostToken && taken.hasProject,
    });
  }, [typed, console, taken]);
  const hasSecret = typed.site.edgeHostToken !== '' || typed.site.users.some(({ passwd }) => passwd !== '');
  useEffect(() => {
    if (!hasSecret) return undefined;
    const timer = setTimeout(() => {
      setFilled(wiped);
      setWasWiped(true);
    }, secretKeptMs);
    return () => clearTimeout(timer);
  }, [typed, hasSecret]);
  const set = (at: string, value: unknown): void => {
    setFilled((before) => withValue(before, at, value));
    if (at === endpointAt) setOtherEndpoint(true);
    setWasWiped(false);
  };
  return {
    ...read,
    typed,
    wasWiped,
    set,
    take: (next) => {
      setTaken(next);
      set('site.edgeHostToken', next.token);
    },
  };
}
