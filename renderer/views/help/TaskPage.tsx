import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { codePage, codesOf } from '#shared/help/code-page.ts';
import { groupNames, groups } from '#shared/help/groups.ts';
import type { GroupName } from '#shared/help/groups.ts';
import type { TaskName } from '#shared/help/tasks/index.ts';
import { chapters, tasks } from '#shared/help/tasks/index.ts';
import { Page } from './Page.tsx';
import { PageHead } from './PageHead.tsx';
import { Section } from './Section.tsx';
import { TaskPart } from './TaskPart.tsx';
import { TopicList } from './TopicList.tsx';

export interface TaskPageProps {
  readonly name: TaskName;
  readonly isSheet: boolean;
  onTopic(topic: string): void;
}

/** A piece of work, and the messages that may come up in it. */
export function TaskPage({ name, isSheet, onTopic }: TaskPageProps) {
  const { title, lead, parts } = tasks[name];
  const chapter = chapters.find(([, names]) => names.includes(name))?.[0] ?? '';
  const kinds = groupNames.filter((group) => groups[group].task === name);
  return (
    <Page
      isSheet={isSheet}
      head={<PageHead title={title} place={{ path: [chapter], onTopic }} />}
      beside={
        kinds.length > 0 && (
          <Section title="Messages that belong here">
            {kinds.map((group) => (
              <Kind key={group} group={group} onTopic={onTopic} />
            ))}
          </Section>
        )
      }
    >
      <Typography sx={{ fontSize: '1.0625rem' }}>{lead}</Typography>
      {parts.map((part) => (
        <TaskPart key={part.title} part={part} />
      ))}
    </Page>
  );
}

function Kind({ group, onTopic }: { readonly group: GroupName; onTopic(topic: string): void }) {
  const codes = codesOf(group);
  return (
    <Box
      component="details"
      sx={{
        borderTop: '1px solid',
        borderColor: 'divider',
        '& summary': { minHeight: 44, display: 'flex', alignItems: 'center', gap: 1, cursor: 'pointer' },
        '& summary::after': { content: '"Show"', ml: 'auto', color: 'primary.main', fontWeight: 600 },
        '&[open] summary::after': { content: '"Hide"' },
      }}
    >
      <summary>
        {groups[group].title}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {codes.length}
        </Box>
      </summary>
      <Box sx={{ pb: 1.5 }}>
        <TopicList
          topics={codes.map((code) => ({ topic: code, title: codePage(code).what }))}
          onTopic={onTopic}
        />
      </Box>
    </Box>
  );
}
