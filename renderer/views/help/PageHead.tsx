import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TopicLink } from './TopicLink.tsx';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Where the page stands in the handbook, from its first page on; the first page itself stands nowhere. */
  readonly place?: { readonly path: readonly ReactNode[]; onTopic(topic: string): void };
}

/** Heading of one page of the help; takes focus, as one has just followed a link to it. */
export function PageHead({ title, place }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box component="header">
      {place && (
        <Box component="nav" aria-label="Place in the help">
          <Box
            component="ol"
            sx={{
              ...{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1 },
              ...{ lineHeight: '32px', color: 'text.secondary', fontSize: '0.9375rem' },
              '& li + li::before': { content: '"›"', mr: 1 },
            }}
          >
            <li>
              <TopicLink topic="" onTopic={place.onTopic}>
                All pages
              </TopicLink>
            </li>
            {place.path.map((step, at) => (
              <li key={at}>{step}</li>
            ))}
          </Box>
        </Box>
      )}
      <Typography
        ref={heading}
        variant="h2"
        tabIndex={-1}
        sx={{ fontSize: '1.375rem', overflowWrap: 'anywhere' }}
      >
        {title}
      </Typography>
    </Box>
  );
}
