import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { JournalPage, VisitView } from '#shared/model/visit.ts';
import { firstFew, placeWord } from '#shared/model/visit.ts';
import { Picker } from '../../parts/Picker.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { SiteName } from './SiteName.tsx';
import { dayTimeWord, spanWord } from '../../parts/time-words.ts';

const visitWord = (visit: VisitView, now: string | null): string => {
  const place = placeWord(visit);
  const when = visit.id === '' ? 'Before visits were kept' : dayTimeWord(visit.began);
  return [visit.id === now ? 'This visit' : when, place, `${visit.lines} line${visit.lines === 1 ? '' : 's'}`]
    .filter(Boolean)
    .join(' · ');
};

/** Who, on which laptop, where, since when. */
const whoWord = ({ users, laptop, version, began, ended, id, networks }: VisitView, now: string | null) =>
  [
    `${users.join(', ')} on ${laptop ?? 'this laptop'}`,
    id === now ? `since ${dayTimeWord(began)}` : spanWord(began, ended),
    version !== null && `Fieldlink ${version}`,
    firstFew(networks),
  ]
    .filter(Boolean)
    .join(' · ');

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 } as const;

export interface VisitLineProps {
  readonly page: JournalPage | null;
  /** Given null for the one under way. There is none where the page is a report: nothing can be chosen then. */
  readonly onChoose: ((visit: string | null) => void) | null;
  /** What else is chosen of it. */
  readonly children?: ReactNode;
}

/** Which visit is looked at. The one under way can be given the name of its site. */
export function VisitLine(props: VisitLineProps) {
  const { page, onChoose, children } = props;
  const now = useFeed(({ journal }) => journal?.visit ?? null);
  const isDemo = useFeed(({ app }) => Boolean(app?.demo));
  if (!onChoose) return children === undefined ? null : <Box sx={line}>{children}</Box>;
  const visit = page?.visits.find(({ id }) => id === page.visit);
  const options = (page?.visits ?? []).map((each) => [each.id, visitWord(each, now)] as const);
  const pick = (id: string): void => onChoose(id === now ? null : id);
  return (
    <>
      <Box sx={line}>
        <Picker
          label="Visit"
          options={options}
          value={visit?.id ?? ''}
          onPick={pick}
          minWidth={240}
          maxWidth={340}
        />
        {children}
      </Box>
      <Box sx={line}>
        {visit && visit.id === now && !isDemo && <SiteName />}
        <Box sx={{ color: 'text.secondary', minHeight: 22, overflowWrap: 'anywhere' }}>
          {visit && whoWord(visit, now)}
        </Box>
      </Box>
    </>
  );
}
