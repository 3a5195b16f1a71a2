import { memo } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import PictureIcon from '@mui/icons-material/AccountTreeOutlined';
import TableIcon from '@mui/icons-material/TableRowsOutlined';
import { useView } from '../../store/use-stores.ts';

const ways = [
  ['table', 'Table', TableIcon],
  ['picture', 'Picture', PictureIcon],
] as const;

const look = {
  minHeight: 44,
  px: 1.5,
  gap: 1,
  fontFamily: 'inherit',
  fontSize: '0.9375rem',
  fontWeight: 600,
  color: 'text.secondary',
  border: '1px solid',
  borderColor: 'divider',
  bgcolor: 'background.paper',
  '&:first-of-type': { borderRadius: '6px 0 0 6px', borderRightWidth: 0 },
  '&:last-of-type': { borderRadius: '0 6px 6px 0' },
  '&[aria-pressed="true"]': { color: 'primary.main', bgcolor: 'primary.light' },
} as const;

/** The same hosts in rows, or as who leads whom. */
export const TableOrPicture = memo(function TableOrPicture() {
  const hostsAs = useView((state) => state.hostsAs);
  const setHostsAs = useView((state) => state.setHostsAs);
  return (
    <Box role="group" aria-label="Show hosts as" sx={{ display: 'flex', flex: 'none' }}>
      {ways.map(([way, label, Icon]) => (
        <ButtonBase key={way} aria-pressed={way === hostsAs} sx={look} onClick={() => setHostsAs(way)}>
          <Icon aria-hidden sx={{ fontSize: 20 }} />
          {label}
        </ButtonBase>
      ))}
    </Box>
  );
});
