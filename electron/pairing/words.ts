import type { Refusal } from '../http/host-client.ts';
import type { Discretion } from './discretion.ts';

/** Why a host says no, for a sentence. */
export const refusalWords = ({ wire, status }: Refusal, { clean }: Discretion): string =>
  clean(wire?.message ?? wire?.code) ?? `status ${String(status)}`;

/** Whether the host took it in hand before the connection was lost, nobody knows. */
const unheard = ['answer-late', 'connection-lost', 'answer-garbled', 'answer-too-large'];

export const isUnheard = ({ error, status }: Refusal): boolean =>
  status === null && unheard.includes(error.code);
