import { openConsoleClient } from '#electron/palette/client.ts';
import { lookAt } from '#electron/palette/look.ts';
import { systemTicker } from '#electron/palette/pace.ts';
import { placeOf } from '#electron/palette/place.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import { impatience } from './odd-host.ts';

/** Node reads which authorities to trust when it starts, so whoever tests that needs a process of its own. */
const told = [];
for (const endpoint of process.argv.slice(2)) {
  const place = placeOf(endpoint);
  const seen = await lookAt(place, impatience.connectMs);
  const client = openConsoleClient(place, { by: 'authority', authorities: [] }, impatience, systemTicker);
  const reply = await client.send(paletteOperations.projects);
  await client.close();
  told.push([
    'ok' in seen && seen.ok.byAuthority,
    'ok' in reply ? 'answered' : reply.error.code,
    'error' in reply ? reply.error.params['why'] : null,
  ]);
}
process.stdout.write(`${JSON.stringify(told)}\n`);
