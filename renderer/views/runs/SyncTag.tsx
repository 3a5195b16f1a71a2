import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { minutesNotSynced } from '#shared/model/content-sync.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { Tag } from '../../parts/Tag.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { phaseWords } from './upload-words.ts';

/** Whole minutes that its leader has told of it as Not Synced; null: nobody does. `name`: as a run names its host. */
function minutesOf(hosts: readonly HostRecord[], name: string): number | null {
  const id = hosts.find(({ key }) => key === name)?.hostId ?? name;
  const ages = hosts.flatMap((host) =>
    (host.link?.peers ?? []).filter((peer) => peer.id === id).map((peer) => minutesNotSynced(host, peer)),
  );
  return ages.reduce((most, age) => (age !== null && age > (most ?? -1) ? age : most), null);
}

/** `Syncing for 3 min`: how long a follower has been at it. */
export function SyncTag({ name }: { readonly name: string }) {
  const minutes = useFeed(({ hosts }) => minutesOf(hosts ?? [], name));
  return (
    <Tag icon={HourglassIcon} tone="quiet">
      {minutes ? `${phaseWords.syncing} for ${minutes} min` : phaseWords.syncing}
    </Tag>
  );
}
