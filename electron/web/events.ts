import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { TopicName } from '#shared/contract/topics.ts';
import type { Hub } from '../bridge/hub.ts';

/** Shows a dead line to both ends. */
const heartbeatMs = 15_000;

/** Revisions as server-sent events. A page that does not read (a sleeping tab) is owed the last of each topic, no more. */
export function revisions(c: Context, hub: Hub): Response {
  const answer = streamSSE(c, async (stream) => {
    const owed = new Map<TopicName, string>();
    let writing = false;
    const pay = async (): Promise<void> => {
      if (writing) return;
      writing = true;
      for (const [topic, rev] of owed) {
        owed.delete(topic);
        await stream.writeSSE({ data: JSON.stringify({ topic, rev }) });
      }
      writing = false;
    };
    const off = hub.listen(({ topic, rev }) => {
      owed.set(topic, rev);
      void pay();
    });
    const beat = setInterval(() => void stream.write(': beat\n\n'), heartbeatMs);
    const gone = new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    // The page pulls every topic when the line opens, so nothing that happened before is lost.
    await stream.write(': open\n\n');
    await gone;
    clearInterval(beat);
    off();
  });
  // The helper sets a weaker word.
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
