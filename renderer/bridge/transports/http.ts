import type { Transport } from '#shared/contract/client.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { TopicName } from '#shared/contract/topics.ts';
import { fail } from '#shared/model/result.ts';
import type { Result } from '#shared/model/result.ts';

const firstWaitMs = 500;
const longestWaitMs = 5_000;

const isTopic = (value: unknown): value is TopicName => topicNames.some((name) => name === value);

function readChange(text: string): { topic: TopicName; rev: string } | null {
  try {
    const value = JSON.parse(text) as { topic?: unknown; rev?: unknown };
    return isTopic(value.topic) && typeof value.rev === 'string'
      ? { topic: value.topic, rev: value.rev }
      : null;
  } catch {
    return null;
  }
}

async function call(method: string, input: unknown): Promise<Result<unknown>> {
  try {
    const response = await fetch('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method, input }),
      cache: 'no-store',
    });
    const answer: unknown = await response.json();
    const isResult = typeof answer === 'object' && answer !== null && ('ok' in answer || 'error' in answer);
    return isResult ? (answer as Result<unknown>) : fail('shell-lost');
  } catch {
    return fail('shell-lost');
  }
}

/**
 * EventSource gives up for good when it gets an HTTP error (an app that restarts behind its port), so every loss opens
 * a new one after a growing wait. Each opening tells `null`: whatever changed before it was not heard.
 */
function listen(onChange: Parameters<Transport['listen']>[0]): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  const open = (): void => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      waitMs = firstWaitMs;
      onChange(null);
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const change = readChange(event.data);
      if (change) onChange(change);
    };
    source.onerror = () => {
      source?.close();
      onChange(null);
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** The web shell's line: one POST per call, one event stream for revisions. */
export const httpTransport: Transport = { call, listen };
