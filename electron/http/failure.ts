import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { PinMismatch } from './pinned-connector.ts';

/** The body went over the size cap; reading stopped there. */
export class TooLarge extends Error {}

const byNodeCode: Readonly<Record<string, ErrorCode>> = {
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connection-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connection-timeout',
  EHOSTUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  ENETUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unknown',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  UND_ERR_DESTROYED: 'connection-lost',
  UND_ERR_CLOSED: 'connection-lost',
  UND_ERR_HEADERS_TIMEOUT: 'answer-late',
  UND_ERR_BODY_TIMEOUT: 'answer-late',
  UND_ERR_HEADERS_OVERFLOW: 'answer-too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'answer-garbled',
};

const nodeCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isTls = (code: string): boolean => /^(EPROTO|ERR_SSL|ERR_TLS|ERR_OSSL|DEPTH_|CERT_)/.test(code);

/** Turns whatever undici, TLS or the kernel throws into a code a technician can act on. `address` is HOST:PORT. */
export function failureOf(error: unknown, address: string): Fault {
  if (error instanceof PinMismatch)
    return fault('host-changed', { host: address, presented: error.presented });
  if (error instanceof TooLarge) return fault('answer-too-large', { address });
  if (error instanceof Error && error.name === 'TimeoutError') return fault('answer-late', { address });
  if (error instanceof Error && error.name === 'AbortError') return fault('cancelled', { address });
  const code = nodeCode(error);
  if (isTls(code)) return fault('tls-failed', { address, reason: code });
  // HTTP parser errors: the peer speaks something, but not HTTP.
  if (code.startsWith('HPE_')) return fault('answer-garbled', { address });
  return fault(byNodeCode[code] ?? 'connection-lost', { address });
}
