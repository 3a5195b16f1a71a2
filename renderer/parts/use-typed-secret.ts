import { useEffect, useState } from 'react';

/** A secret is not left on a screen that nobody works at. */
export const secretKeptMs = 600_000;

export interface TypedSecret {
  readonly secret: string;
  /** It lay there for too long and was taken off. */
  readonly wiped: boolean;
  type(secret: string): void;
}

/** A secret lives in its field: until it was sent, the view is left, or nobody has touched it for ten minutes. */
export function useTypedSecret(): TypedSecret {
  const [secret, setSecret] = useState('');
  const [wiped, setWiped] = useState(false);
  useEffect(() => {
    if (secret === '') return undefined;
    const timer = setTimeout(() => {
      setSecret('');
      setWiped(true);
    }, secretKeptMs);
    return () => clearTimeout(timer);
  }, [secret]);
  return {
    secret,
    wiped,
    type: (next) => {
      setSecret(next.trim());
      setWiped(false);
    },
  };
}
