import Box from '@mui/material/Box';
import { shortHostId } from '#shared/model/names.ts';
import { CopyButton } from './CopyButton.tsx';
import { Hint } from './Hint.tsx';

export interface HostNameProps {
  readonly id: string;
  /** What a technician calls it, shown instead; '' when it has no name. */
  readonly name?: string;
  readonly strong?: boolean;
  /** Without it there is nothing to copy, e.g. inside an option. */
  readonly onCopy?: (id: string) => Promise<boolean>;
}

/** An edge host ID shortened in the middle; the whole of it on hover or focus, and one click to copy it. */
export function HostName({ id, name = '', strong = false, onCopy }: HostNameProps) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
      <Hint text={id}>
        <Box
          component="span"
          sx={{
            fontWeight: strong ? 600 : 400,
            whiteSpace: 'nowrap',
            maxWidth: { xs: 200, lg: 210 },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {name || shortHostId(id)}
        </Box>
      </Hint>
      {onCopy && <CopyButton what={`ID ${id}`} onCopy={() => onCopy(id)} />}
    </Box>
  );
}
