import type { Readable } from 'node:stream';
import type { CertSha256 } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { readWireError } from '#shared/wire/errors.ts';
import type { Answer, Operation } from '#shared/wire/operations.ts';
import { targetOf } from '#shared/wire/operations.ts';
import { exchange } from './exchange.ts';
import { failureOf } from './failure.ts';
import type { Reply } from './host-client.ts';
import { refusal } from './host-client.ts';
import { pinnedConnector } from './pinned-connector.ts';
import { Client } from './undici.ts';

export interface Form {
  /** `multipart/form-data` with its boundary. */
  readonly type: string;
  /** Of the whole body. */
  readonly bytes: number;
  /** A piece is asked for when the one before has left, and holds until then. */
  readonly body: AsyncIterable<Buffer>;
}

const answerCapBytes = 64 * 1024;

/**
 * Sends one large form over a connection of its own, which waits for nothing and nothing waits for; it is cut by `signal`
 * and by nothing else, however long the host is silent. Only to a pinned peer: the certificate is compared before a byte
 * leaves. Never throws.
 */
export async function sendForm<O extends Operation>(
  at: { address: string; port: number; pin: CertSha256 },
  operation: O,
  form: Form,
  { authorization, connectMs, signal }: { authorization: string; connectMs: number; signal: AbortSignal },
): Promise<Reply<Answer<O>>> {
  const label = hostPort(at.address, at.port);
  const client = new Client(`https://${label}`, {
    connect: pinnedConnector(at.pin, connectMs, () => undefined),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const { statusCode, body } = await exchange(
      client,
      {
        method: operation.method,
        path: targetOf(operation),
        headers: {
          ...{ accept: 'application/json', authorization },
          ...{ 'content-type': form.type, 'content-length': String(form.bytes) },
        },
        // undici takes any iterable of bytes; its types do not say so.
        body: form.body as unknown as Readable,
      },
      { capBytes: answerCapBytes, withinMs: null, signal },
    );
    const text = body.toString();
    if (statusCode >= 300) {
      const wire = readWireError(text);
      const why = fault('host-error', { address: label, status: statusCode, message: wire.message ?? '–' });
      return refusal(why, { status: statusCode, wire });
    }
    // What the host says of it is of no weight: what it holds is asked for afterwards.
    const answer = operation.answer.safeParse(parsed(text));
    return { ok: (answer.data ?? {}) as Answer<O> };
  } catch (error) {
    return refusal(failureOf(error, label));
  } finally {
    await client.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
