import { useEffect, useMemo, useState } from 'react';
import { saasEndpoint } from '#shared/model/pairing.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { secretKeptMs } from '../../../parts/use-typed-secret.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { newForm, readForm, wiped, withValue } from './form.ts';
import type { ReadForm } from './form.ts';

export interface UserData extends ReadForm {
  /** As it stands in the fields. */
  readonly typed: UserDataForm;
  /** Secrets lay there for too long and were taken off. */
  readonly wasWiped: boolean;
  set(at: string, value: unknown): void;
}

const endpointAt = 'site.paletteEndpoint';

/** User data as it is typed in; what is secret in it goes when nobody has touched it for ten minutes. */
export function useUserData(): UserData {
  const console = useFeed((state) => state.console?.endpoint ?? null);
  const [filled, setFilled] = useState(newForm);
  // That of the console, whichever is connected then, until somebody types another.
  const [isOtherEndpoint, setOtherEndpoint] = useState(false);
  const typed = useMemo(
    () => (isOtherEndpoint ? filled : withValue(filled, endpointAt, console ?? saasEndpoint)),
    [filled, isOtherEndpoint, console],
  );
  const [wasWiped, setWasWiped] = useState(false);
  const read = useMemo(() => readForm(typed), [typed]);
  const hasSecret = typed.site.edgeHostToken !== '' || typed.site.users.some(({ passwd }) => passwd !== '');
  useEffect(() => {
    if (!hasSecret) return undefined;
    const timer = setTimeout(() => {
      setFilled(wiped);
      setWasWiped(true);
    }, secretKeptMs);
    return () => clearTimeout(timer);
  }, [typed, hasSecret]);
  return {
    ...read,
    typed,
    wasWiped,
    set: (at, value) => {
      setFilled((before) => withValue(before, at, value));
      if (at === endpointAt) setOtherEndpoint(true);
      setWasWiped(false);
    },
  };
}
