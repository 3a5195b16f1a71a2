import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { isAlarm, warningsOf } from '#shared/model/warnings.ts';
import { Tag } from '../../parts/Tag.tsx';
import { useFeed, useStores } from '../../store/use-stores.ts';
import { warningWord } from './host-words.ts';

/** What a technician should know although nothing is refused: in a few words here, in full among the notices. */
export function WarningLines({ host }: { readonly host: HostRecord }) {
  const { notices } = useStores();
  // The other end of a link tells against it too: a row looks again whenever any host has changed.
  const all = useFeed(({ hosts }) => hosts);
  const warnings = useMemo(() => warningsOf(host, all ?? []), [host, all]);
  if (warnings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start' }}>
      {warnings.map((warning) => (
        <Button
          key={warning.code}
          size="small"
          color={isAlarm(warning) ? 'error' : 'warning'}
          sx={{ ml: -1.5, whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.3 }}
          onClick={() => notices.getState().addFault(warning)}
        >
          <Tag icon={WarningIcon} tone={isAlarm(warning) ? 'bad' : 'warn'} wrap>
            {warningWord(warning)}
          </Tag>
        </Button>
      ))}
    </Box>
  );
}
