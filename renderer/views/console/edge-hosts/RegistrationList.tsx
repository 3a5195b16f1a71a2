import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EntryOf } from '#shared/model/queue.ts';
import { canRetry } from '#shared/model/queue.ts';
import { LongList } from '../../../parts/LongList.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { RegistrationItem } from './RegistrationItem.tsx';

/** IDs that this laptop registers with the console, each with its result; `ready` is found by itself. */
export function RegistrationList({ entries }: { readonly entries: readonly EntryOf<'edge-host'>[] }) {
  const { commands } = useStores();
  const idsOf = (some: readonly EntryOf<'edge-host'>[]): string[] => some.map(({ id }) => id);
  const retry = (some: readonly EntryOf<'edge-host'>[]): void =>
    void commands.run('queue.retry', { ids: idsOf(some) }, { mark: 'registrations-retry' });
  const remove = (some: readonly EntryOf<'edge-host'>[]): void =>
    void commands.run('queue.remove', { ids: idsOf(some) }, { mark: 'registrations-remove' });
  const failed = entries.filter(canRetry);
  const ready = entries.filter(({ state }) => state === 'ready');
  const away = entries.filter(({ state }) => state === 'created').length;
  return (
    <Box
      component="section"
      aria-labelledby="registering"
      sx={{ display: 'flex', flexDirection: 'column', flex: 'none', maxHeight: 328, minHeight: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none', minHeight: 44 }}>
        <Typography id="registering" variant="h2" sx={{ flex: 1 }}>
          {`Registered from this laptop: ${ready.length} of ${entries.length} ready`}
        </Typography>
        {failed.length > 1 && <Button onClick={() => retry(failed)}>{`Retry ${failed.length}`}</Button>}
        {ready.length > 1 && <Button onClick={() => remove(ready)}>Clear what is ready</Button>}
      </Box>
      {away > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 'none', mb: 1 }}>
          {`${away} not called in yet. Start the host. One that stays away has no way to Palette, or its registration token is inactive, expired or for another project: look under Registration.`}
        </Typography>
      )}
      <LongList
        label="Registered from this laptop"
        keys={entries.map(({ id }) => id)}
        height={56}
        least={0}
        item={(index) => {
          const entry = entries[index];
          return (
            entry && (
              <RegistrationItem
                entry={entry}
                onRetry={(each) => retry([each])}
                onRemove={(each) => remove([each])}
              />
            )
          );
        }}
      />
    </Box>
  );
}
