import { nameList } from '#shared/model/names.ts';
import type { PairingRequest } from '#shared/model/palette.ts';
import { Facts } from '../../../parts/Facts.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { PairingId } from '../../../parts/PairingId.tsx';

/** What tells a request from another, once more before it is decided. */
export function RequestFacts({ request }: { readonly request: PairingRequest }) {
  const { clipboard } = useStores();
  const { pairingId, hosts, tags } = request;
  return (
    <Facts
      label="Pairing request"
      rows={[
        ['Pairing ID', <PairingId key="id" id={pairingId} onCopy={() => clipboard.copy(pairingId)} />],
        ['Hosts', hosts.length === 0 ? null : nameList(hosts.map(({ id, name }) => name ?? id))],
        ['Tags', tags.length === 0 ? null : nameList(tags)],
      ]}
    />
  );
}
