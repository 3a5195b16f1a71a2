import type { Result } from '../model/result.ts';
import type { Input, MethodName, Output } from './methods.ts';
import type { HostsSince, SnapshotOf, TopicName } from './topics.ts';

/** What a transport moves: calls one way, revisions the other. Direct, HTTP + SSE and IPC all have this shape. */
export interface Transport {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Calls back with a topic and its new revision, and `null` whenever the line was down. Returns its own off-switch. */
  listen(onChange: (change: { topic: TopicName; rev: string } | null) => void): () => void;
}

export interface Client {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  read<T extends TopicName>(topic: T): Promise<Result<SnapshotOf<T>>>;
  /** Whole, or what has changed since the revision that the client has. */
  readSince(topic: 'hosts', since: string): Promise<Result<SnapshotOf<'hosts'> | HostsSince>>;
  listen: Transport['listen'];
}

/** The typed face of any transport. The far side's gate checks input; the table types the answer. */
export function createClient(transport: Transport): Client {
  const call = <M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>>> =>
    transport.call(method, input) as Promise<Result<Output<M>>>;
  return {
    call,
    read: <T extends TopicName>(topic: T) => call('topic.read', { topic }) as Promise<Result<SnapshotOf<T>>>,
    readSince: (topic, since) =>
      call('topic.read', { topic, since }) as Promise<Result<SnapshotOf<'hosts'> | HostsSince>>,
    listen: (onChange) => transport.listen(onChange),
  };
}
