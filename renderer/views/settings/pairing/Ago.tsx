import { useEffect, useState } from 'react';
import { durationWord } from '#shared/model/durations.ts';
import { dayTimeWord } from '../../../parts/time-words.ts';

const everyMs = 10_000;

/** `3 minutes ago`, and when that was. No live region: it would talk all the time. */
export function Ago({ at }: { readonly at: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, (now - at) / 1_000);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {seconds < 20 ? 'just now' : `${durationWord(seconds)} ago`} ({dayTimeWord(at)})
    </time>
  );
}
