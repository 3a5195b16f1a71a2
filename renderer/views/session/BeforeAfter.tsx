import { useMemo } from 'react';
import Box from '@mui/material/Box';
import { beforeAfter, stateWord } from '#shared/model/host-state.ts';
import { shortHostId } from '#shared/model/names.ts';
import { contentWord } from '#shared/model/sent-content.ts';
import { sizeWord } from '#shared/model/sizes.ts';
import { Cell } from '../../parts/Cell.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { HostName } from '../../parts/HostName.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { useHostNames } from './use-host-names.ts';
import type { VisitLineProps } from './VisitLine.tsx';
import { VisitLine } from './VisitLine.tsx';

const contentLook = {
  display: 'block',
  maxWidth: 320,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: 'text.secondary',
} as const;
const headings = ['Host', 'Before', 'After'] as const;

const summaryOf = (changed: number, unchanged: number): string =>
  changed + unchanged === 0
    ? 'No host was read in this visit: sign in to hosts, and what they are is written down.'
    : `${changed} of ${changed + unchanged} hosts changed, ${unchanged} unchanged.`;

/** What the visit made of its hosts. */
export function BeforeAfter(props: Omit<VisitLineProps, 'children'>) {
  const { page, onChoose } = props;
  const names = useHostNames();
  const called = (hostId: string): string => names.get(hostId) ?? shortHostId(hostId);
  const { changed, unchanged } = useMemo(() => beforeAfter(page?.entries ?? []), [page]);
  return (
    <>
      <VisitLine page={page} onChoose={onChoose} />
      <Box role="status">{page ? summaryOf(changed.length, unchanged.length) : 'Loading…'}</Box>
      {changed.length > 0 && (
        <LongTable
          label="Before and after"
          rowsInView={4}
          headings={headings}
          keys={changed.map(({ hostId }) => hostId)}
          row={(index) => {
            const host = changed[index];
            return (
              host && (
                <LongRow index={index}>
                  <Cell head>
                    <HostName id={host.hostId} name={names.get(host.hostId) ?? ''} strong />
                    <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{host.address ?? ''}</Box>
                  </Cell>
                  <Cell>{stateWord(host.before, called)}</Cell>
                  <Cell>
                    <div>{stateWord(host.after, called)}</div>
                    {host.content && (
                      <Hint text={contentWord(host.content)}>
                        <Box component="span" sx={contentLook}>
                          {`${host.content.name} · ${sizeWord(host.content.bytes)}`}
                        </Box>
                      </Hint>
                    )}
                  </Cell>
                </LongRow>
              )
            );
          }}
        />
      )}
    </>
  );
}
