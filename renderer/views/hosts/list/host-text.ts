import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { oncePerRecord } from '#shared/model/once-per-record.ts';
import { roleOf } from '#shared/model/role.ts';
import { isEmptyFilter, isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { roleWords } from '../../../parts/role-words.ts';
import { modeWord } from '../host-words.ts';
import { reachWords, sessionWord, trustWord } from '../state-words.ts';

/** Everything a technician may look for a host by: what its row says, and its notes. */
const textOf = oncePerRecord((host: HostRecord): string => {
  const { note, hostId, address, port, addresses, reach, facts } = host;
  return plainText(
    [
      ...[note.name, hostId ?? '', hostPort(address, port), ...addresses, facts?.hostName ?? ''],
      ...[...note.labels, note.text, host.session.username ?? ''],
      ...[
        trustWord(host),
        sessionWord(host),
        roleWords[roleOf(host)],
        modeWord(host),
        reachWords[reach.state],
      ],
    ].join('\n'),
  );
});

/** Those whose row or notes hold what was typed (shared/model/text-filter). */
export function matching(hosts: readonly HostRecord[], typed: string): readonly HostRecord[] {
  const filter = readFilter(typed);
  return isEmptyFilter(filter) ? hosts : hosts.filter((host) => isMatch(filter, textOf(host)));
}
