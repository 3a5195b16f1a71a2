import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import { isErrorCode } from '#shared/help/code-page.ts';
import type { Found, Search } from '#shared/help/search.ts';
import { createSearch } from '#shared/help/search.ts';
import { tasks, taskOfView } from '#shared/help/tasks/index.ts';
import type { Fault } from '#shared/model/result.ts';
import { tidy } from '#shared/wire/tidy.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { SearchInput } from '../../parts/SearchInput.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { FirstPage } from './FirstPage.tsx';
import { SearchResults } from './SearchResults.tsx';
import { TaskPage } from './TaskPage.tsx';
import { TopicLink } from './TopicLink.tsx';

export interface HandbookProps {
  /** '' for the first page. */
  readonly topic: string;
  readonly fault: Fault | null;
  /** In the sheet, where it is narrow. */
  readonly isSheet?: boolean;
  onTopic(topic: string): void;
}

/** A sentence may be pasted. */
const longestWords = 200;

let search: Search | null = null;
/** Worked out when the first word is typed. */
const find = (typed: string): readonly Found[] => (search ??= createSearch())(typed);

/** Search, and under it the page that is open or what was found. Mounted anew for each page. */
export function Handbook({ topic, fault, isSheet = false, onTopic }: HandbookProps) {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const found = useMemo(() => (isSearching ? find(typed) : []), [isSearching, typed]);
  const toFirst = (): void => {
    const [first] = found;
    if (first) onTopic(first.topic);
  };
  return (
    <Box sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
      <Box role="search" sx={{ display: 'flex', maxWidth: 680 }}>
        <SearchInput
          label="Search the help"
          title="Words, an error code, or the sentence from the screen"
          value={typed}
          maxLength={longestWords}
          onChange={setTyped}
          onEnter={toFirst}
        />
      </Box>
      {isSearching ? (
        <SearchResults typed={typed} found={found} onTopic={onTopic} />
      ) : (
        <OpenPage {...{ topic, fault, isSheet, onTopic }} />
      )}
    </Box>
  );
}

function OpenPage({ topic, fault, isSheet = false, onTopic }: HandbookProps) {
  const more = { isSheet, onTopic };
  if (topic === '') return <FirstPage {...more} />;
  if (isErrorCode(topic))
    return <ErrorPage code={topic} fault={fault?.code === topic ? fault : null} {...more} />;
  const name = nameOf(taskOfView, topic) ?? topic;
  if (isName(tasks, name)) return <TaskPage name={name} {...more} />;
  return (
    <EmptyState icon={HelpIcon} title={`There is no page “${tidy(topic, longestWords)}”`}>
      <Typography sx={{ color: 'text.secondary' }}>
        It may be of another version of Fieldlink. Search above for a word of what you read, or look through{' '}
        <TopicLink topic="" onTopic={onTopic}>
          all pages
        </TopicLink>
        .
      </Typography>
    </EmptyState>
  );
}

const isName = <T extends object>(table: T, name: string): name is keyof T & string =>
  Object.hasOwn(table, name);

const nameOf = <T extends object>(table: T, name: string): T[keyof T] | null =>
  isName(table, name) ? table[name] : null;
