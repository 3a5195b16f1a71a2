import { memo, useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import RadarIcon from '@mui/icons-material/RadarOutlined';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';

/** Between two looks: with the look itself a host plugged in is on screen within five seconds. */
const pauseMs = 1_500;

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Asks for one look after the other while this list is open and seen; closing it ends them. */
function useLooks(on: boolean): void {
  const { client } = useStores();
  useEffect(() => {
    if (!on) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      if (!document.hidden) await client.call('find.look', {});
      if (!gone) timer = setTimeout(() => void look(), pauseMs);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [on, client]);
}

/** Whether new hosts of the chosen networks appear by themselves, and since when they would have. */
export const KeepLooking = memo(function KeepLooking() {
  const { commands } = useStores();
  const look = useFeed(({ app }) => app?.look);
  const busy = useMarked('keep-looking');
  const on = look?.state === 'on';
  useLooks(on);
  if (!look || look.state === 'unasked') return null;
  const Icon = on ? RadarIcon : PauseIcon;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        my: -1,
        flex: 'none',
        fontSize: '0.9375rem',
        color: 'text.secondary',
      }}
    >
      <Icon fontSize="small" aria-hidden />
      <span>
        {on ? 'Looking for hosts that are plugged in' : 'Not looking for hosts that are plugged in'}
        {on && (
          // A line of its own, from the start: beside the other it would push the table down as soon as there is one.
          <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', lineHeight: 1.2 }}>
            {look.at === null ? 'first look under way' : `last look ${clock.format(look.at)}`}
          </Box>
        )}
      </span>
      <Button
        size="small"
        disabled={busy}
        onClick={() => void commands.run('find.keepLooking', { on: !on }, { mark: 'keep-looking' })}
      >
        {on ? 'Stop looking' : 'Keep looking'}
      </Button>
    </Box>
  );
});
