import { useEffect, useState } from 'react';
import type { Run } from '#shared/model/run.ts';
import { secondsLeft, timeLeftWord } from '#shared/model/run-progress.ts';

const everyMs = 1_000;

/** `about 40 s left`, counted down; nothing while it cannot be said honestly. No live region: it would talk every second. */
export function TimeLeft({ run }: { readonly run: Run }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return timeLeftWord(secondsLeft(run, now));
}
