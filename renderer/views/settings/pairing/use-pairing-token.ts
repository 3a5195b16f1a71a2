import { useEffect, useState } from 'react';

/** A secret is not left on a screen that nobody works at. */
const tokenKeptMs = 600_000;

export interface PairingToken {
  readonly token: string;
  /** It lay there for too long and was taken off. */
  readonly wiped: boolean;
  type(token: string): void;
}

/** The registration token lives in its field: until it was sent, the view is left, or nobody has touched it for ten minutes. */
export function usePairingToken(): PairingToken {
  const [token, setToken] = useState('');
  const [wiped, setWiped] = useState(false);
  useEffect(() => {
    if (token === '') return undefined;
    const timer = setTimeout(() => {
      setToken('');
      setWiped(true);
    }, tokenKeptMs);
    return () => clearTimeout(timer);
  }, [token]);
  return {
    token,
    wiped,
    type: (next) => {
      setToken(next.trim());
      setWiped(false);
    },
  };
}
