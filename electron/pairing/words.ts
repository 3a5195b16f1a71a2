import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { Refusal } from '../http/host-client.ts';
import type { Discretion } from './discretion.ts';

/** Why a host says no, for a sentence. */
export const refusalWords = ({ wire, status }: Refusal, { clean }: Discretion): string =>
  clean(wire?.message ?? wire?.code) ?? `status ${String(status)}`;

/** What is told of a refusal that gets no sentence of its own: the words of the host in it are shown and kept, so clean. */
export const refusalFault = (reply: Refusal, discretion: Discretion): Fault =>
  reply.status === null
    ? reply.error
    : fault(reply.error.code, { ...reply.error.params, message: refusalWords(reply, discretion) });

/** Whether the host took it in hand before the connection was lost, nobody knows. */
const unheard = [
  ...['answer-late', 'connection-lost', 'answer-garbled', 'answer-too-large'],
  // Some systems name them also where a connection that stood is cut off.
  ...['no-route', 'connection-timeout'],
];

export const isUnheard = ({ error, status }: Refusal): boolean =>
  status === null && unheard.includes(error.code);
