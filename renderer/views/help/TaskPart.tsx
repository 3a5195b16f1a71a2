import Box from '@mui/material/Box';
import type { Part } from '#shared/help/page.ts';
import { Marked } from './Marked.tsx';
import { Section } from './Section.tsx';
import { StepList } from './StepList.tsx';

/** One part of a page about a piece of work. */
export function TaskPart({ part: { title, text, steps, points, rows } }: { readonly part: Part }) {
  return (
    <Section title={title}>
      {text !== undefined && (
        <Box component="p" sx={{ m: 0, '& + *': { mt: 1 } }}>
          <Marked text={text} />
        </Box>
      )}
      {steps && <StepList lines={steps} isOrdered />}
      {points && <StepList lines={points} />}
      {rows && (
        <Box
          component="dl"
          sx={{
            m: 0,
            '& > div': { display: 'grid', gridTemplateColumns: '168px 1fr', gap: 2, py: 0.75 },
            '& > div + div': { borderTop: '1px solid', borderColor: 'divider' },
            '& dt': { fontWeight: 600, overflowWrap: 'anywhere' },
            '& dd': { m: 0 },
          }}
        >
          {rows.map(([name, what]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Marked text={what} />
              </dd>
            </div>
          ))}
        </Box>
      )}
    </Section>
  );
}
