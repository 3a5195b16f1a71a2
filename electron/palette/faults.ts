import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { failureOf } from '../http/failure.ts';
import { PinMismatch } from '../http/pinned-connector.ts';
import { Unvouched } from './connector.ts';
import { ProxyRefused } from './proxy.ts';

/** The sentences for hosts speak of cables and of Local UI; here these words stand in one of their own. */
const words: Partial<Record<ErrorCode, string>> = {
  'connection-refused': 'nothing listens there',
  'connection-timeout': 'no answer in time',
  'connection-lost': 'the connection broke off',
  'no-route': 'no way to it from this laptop',
  'name-unknown': 'its name is not known here',
  'answer-late': 'it took the call and did not answer in time',
  'answer-too-large': 'far too large',
  'answer-garbled': 'not what Palette answers',
};

/** What a failed call to a console means. Whatever undici, TLS or the kernel throws; never throws itself. */
export function faultOf(error: unknown, endpoint: string): Fault {
  if (error instanceof PinMismatch)
    return fault('console-changed', {
      endpoint,
      presented: error.presented,
      why: 'another than was compared',
    });
  if (error instanceof Unvouched)
    return fault('console-changed', {
      endpoint,
      presented: null,
      why: `no authority vouches: ${error.reason}`,
    });
  if (error instanceof ProxyRefused)
    return fault('console-unreached', { endpoint, why: `the proxy answered ${String(error.status)}` });
  const known = failureOf(error, endpoint);
  if (known.code === 'cancelled') return known;
  const why = words[known.code] ?? `no secure connection, ${String(known.params['reason'] ?? known.code)}`;
  const isRead = known.code === 'answer-too-large' || known.code === 'answer-garbled';
  return fault(isRead ? 'console-unreadable' : 'console-unreached', { endpoint, why });
}
