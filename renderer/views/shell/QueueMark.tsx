import Box from '@mui/material/Box';
import { leftInQueue } from '#shared/model/queue-groups.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { useFeed } from '../../store/use-stores.ts';

export const queueMarkId = 'queue-mark';

export interface QueueMarkProps {
  /** There is an icon only: it goes on its corner. */
  readonly narrow: boolean;
}

/** On **Registration**: how much of the queue is neither done nor another laptop's; nothing where all is. */
export function QueueMark({ narrow }: QueueMarkProps) {
  const count = useFeed(({ queue }) => (queue ? leftInQueue(queue) : 0));
  if (count === 0) return null;
  return (
    // Not part of the link's name, which is the vendor's word.
    <Box
      component="span"
      aria-hidden
      sx={{
        ...(narrow ? { position: 'absolute', top: 4, right: 2 } : { ml: 'auto' }),
        ...{ minWidth: 22, px: 0.75, borderRadius: 3, textAlign: 'center' },
        ...{ fontSize: '0.8125rem', fontWeight: 600, lineHeight: '22px', fontVariantNumeric: 'tabular-nums' },
        ...{ bgcolor: 'primary.main', color: 'primary.contrastText' },
      }}
    >
      {count > 99 ? '99+' : count}
      <VisuallyHidden id={queueMarkId}>{`${count} in the queue`}</VisuallyHidden>
    </Box>
  );
}
