import type { Transport } from '#shared/contract/client.ts';
import { httpTransport } from './transports/http.ts';
import { ipcTransport } from './transports/ipc.ts';

/** The only place that looks at what is behind the page; views ask capabilities instead. */
export const pickTransport = (): Transport =>
  window.fieldlink ? ipcTransport(window.fieldlink) : httpTransport;
