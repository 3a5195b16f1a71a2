import Box from '@mui/material/Box';
import { explain } from '#shared/contract/sentences/index.ts';
import { codePage } from '#shared/help/code-page.ts';
import { groups } from '#shared/help/groups.ts';
import { tasks } from '#shared/help/tasks/index.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { mono } from '../../parts/mono.ts';
import { Marked } from './Marked.tsx';
import { Page } from './Page.tsx';
import { PageHead } from './PageHead.tsx';
import { Section } from './Section.tsx';
import { StepList } from './StepList.tsx';
import { TopicLink } from './TopicLink.tsx';
import { TopicList } from './TopicList.tsx';

export interface ErrorPageProps {
  readonly code: ErrorCode;
  /** The case that it is read about: names and addresses are those of it. */
  readonly fault: Fault | null;
  readonly isSheet: boolean;
  onTopic(topic: string): void;
}

/** All there is to say about an error code: the next step first, as one comes here with something in hand. */
export function ErrorPage({ code, fault, isSheet, onTopic }: ErrorPageProps) {
  const page = codePage(code);
  const { what, cause, next } = fault ? explain(fault) : page;
  const group = groups[page.group];
  const related = page.related.map((other) => ({ topic: other, title: codePage(other).what }));
  return (
    <Page
      isSheet={isSheet}
      head={
        <PageHead
          title={what}
          place={{
            path: [
              <TopicLink topic={page.task} onTopic={onTopic}>
                {tasks[page.task].title}
              </TopicLink>,
              group.title,
            ],
            onTopic,
          }}
        />
      }
      beside={
        <>
          {related.length > 0 && (
            <Section title="Related messages">
              <TopicList topics={related} onTopic={onTopic} />
            </Section>
          )}
          <Section title="The work it belongs to">
            <TopicList topics={[{ topic: page.task, title: tasks[page.task].title }]} onTopic={onTopic} />
          </Section>
        </>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          p: 2,
          border: '1px solid',
          borderColor: 'divider',
          borderLeft: '4px solid',
          borderLeftColor: 'primary.main',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        <Section title="Likely cause">{cause}</Section>
        <Section title="Next step">{next}</Section>
      </Box>
      {page.more !== null && (
        <Section title="What is behind it">
          <Marked text={page.more} />
        </Section>
      )}
      <Section title="What has happened, and what has not">
        <Marked text={page.done} />
      </Section>
      <Section title="If that does not help">
        <StepList lines={page.steps} isOrdered />
      </Section>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        Code{' '}
        <Box component="code" sx={{ fontFamily: mono, userSelect: 'all' }}>
          {code}
        </Box>
      </Box>
    </Page>
  );
}
