import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { chapters, tasks } from '#shared/help/tasks/index.ts';
import { PageHead } from './PageHead.tsx';
import { Section } from './Section.tsx';
import { TopicLink } from './TopicLink.tsx';

export interface FirstPageProps {
  readonly isSheet: boolean;
  onTopic(topic: string): void;
}

/** The handbook by its chapters. */
export function FirstPage({ isSheet, onTopic }: FirstPageProps) {
  const columns = isSheet ? '1fr' : { xs: '1fr 1fr', lg: '1fr 1fr 1fr' };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <PageHead title="Handbook" />
      {chapters.map(([chapter, names]) => (
        <Section key={chapter} title={chapter}>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: columns }}>
            {names.map((name) => (
              <Box
                key={name}
                sx={{
                  position: 'relative',
                  ...{ px: 2, py: 1.5, border: '1px solid', borderColor: 'divider', borderRadius: 1 },
                  ...{ bgcolor: 'background.paper', '&:hover': { borderColor: 'primary.main' } },
                  // The whole card is the link's.
                  '& a': { fontWeight: 600, '&::after': { content: '""', position: 'absolute', inset: 0 } },
                }}
              >
                <TopicLink topic={name} onTopic={onTopic}>
                  {tasks[name].title}
                </TopicLink>
                <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                  {tasks[name].lead}
                </Typography>
              </Box>
            ))}
          </Box>
        </Section>
      ))}
    </Box>
  );
}
