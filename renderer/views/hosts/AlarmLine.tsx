import Box from '@mui/material/Box';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Alarm } from '#shared/model/host.ts';
import { Tag } from '../../parts/Tag.tsx';
import { alarmWords } from './host-words.ts';

/** Two machines that look like one, or one that looks like two: never merged silently (design §6). */
export function AlarmLine({ alarms }: { readonly alarms: readonly Alarm[] }) {
  return alarms.map(({ code }) => (
    <Box key={code} sx={{ fontSize: '0.875rem', whiteSpace: 'normal' }}>
      <Tag icon={WarningIcon} tone="bad" wrap>
        {alarmWords[code]}
      </Tag>
    </Box>
  ));
}
