import { shortHostId } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';

const named = ['host', 'leader', 'present', 'missing', 'still'];

/** Every ID in a line of words. */
export const shortenWords = (text: string): string => text.split(' ').map(shortHostId).join(' ');

/** In a sentence an edge host ID is read, not compared: its middle only hides the words around it. */
export function shortenIds(fault: Fault): Fault {
  const params = Object.entries(fault.params).map(([name, value]) => [
    name,
    named.includes(name) && typeof value === 'string' ? shortHostId(value) : value,
  ]);
  return { ...fault, params: Object.fromEntries(params) as Fault['params'] };
}
