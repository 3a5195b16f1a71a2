import Box from '@mui/material/Box';
import { TopicLink } from './TopicLink.tsx';

export interface TopicListProps {
  readonly topics: readonly { readonly topic: string; readonly title: string }[];
  onTopic(topic: string): void;
}

export function TopicList({ topics, onTopic }: TopicListProps) {
  return (
    <Box component="ul" sx={{ '&&': { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0 } }}>
      {topics.map(({ topic, title }) => (
        <Box key={topic} component="li" sx={{ '& > a': { display: 'block', py: 1.25, lineHeight: 1.4 } }}>
          <TopicLink topic={topic} onTopic={onTopic}>
            {title}
          </TopicLink>
        </Box>
      ))}
    </Box>
  );
}
