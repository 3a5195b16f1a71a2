import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined';
import type { Found } from '#shared/help/search.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Marked } from './Marked.tsx';
import { TopicLink } from './TopicLink.tsx';

export interface SearchResultsProps {
  readonly typed: string;
  readonly found: readonly Found[];
  onTopic(topic: string): void;
}

/** More are not read through. */
const most = 20;

export function SearchResults({ typed, found, onTopic }: SearchResultsProps) {
  if (found.length === 0)
    return (
      <EmptyState icon={SearchOffIcon} title={`No page has “${typed.trim()}”`}>
        <Typography sx={{ color: 'text.secondary' }}>
          Try fewer words, or one that stands on the screen. Or look through{' '}
          <TopicLink topic="" onTopic={onTopic}>
            all pages
          </TopicLink>
          .
        </Typography>
      </EmptyState>
    );
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {found.length > most ? `The best ${most} of ${found.length} pages` : counted(found.length)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found.slice(0, most).map(({ topic, title, line }) => (
          <Box
            key={topic}
            component="li"
            sx={{ py: 1.25, '& + &': { borderTop: '1px solid', borderColor: 'divider' } }}
          >
            <Box sx={{ fontWeight: 600, '& > a': { display: 'block', py: 0.25 } }}>
              <TopicLink topic={topic} onTopic={onTopic}>
                {title}
              </TopicLink>
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <Marked text={line} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const counted = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
