import { z } from 'zod';
import { list, text } from './tolerant.ts';

/** v1NicSummary, v1Bond, v1Bridge and v1VLAN alike, as far as addresses go. `type`: dhcp, static (bonds and bridges: none). */
const networkInterface = z.object({ name: text, ip: text, type: text });

/** NICs come under `interfaces` (v1NicSummaryList), all others under `items` (v1BondList and its like). */
export const networkInterfaces = z
  .object({ interfaces: list(networkInterface), items: list(networkInterface) })
  .transform(({ interfaces = [], items = [] }) => [...interfaces, ...items]);
