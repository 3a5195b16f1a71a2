import { useEffect, useState } from 'react';
import type { Notice } from '#shared/model/notice.ts';

/** From a file of the build. Null: not read yet. Empty: it could not be read. */
export function useLicences(): readonly Notice[] | null {
  const [notices, setNotices] = useState<readonly Notice[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await fetch('./notices.json', { signal: leaving.signal });
      const told: unknown = answer.ok ? await answer.json() : [];
      setNotices(Array.isArray(told) ? (told as readonly Notice[]) : []);
    };
    read().catch(() => {
      if (!leaving.signal.aborted) setNotices([]);
    });
    return () => leaving.abort();
  }, []);
  return notices;
}
