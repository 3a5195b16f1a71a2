import Box from '@mui/material/Box';
import { checkNames } from '#shared/model/diagnose.ts';
import type { Check } from '#shared/model/diagnosis.ts';
import { Tag } from '../../../parts/Tag.tsx';
import { checkQuestions, verdictLooks } from '../check-words.ts';

export interface CheckListProps {
  /** Null: not looked yet, or looking. */
  readonly checks: readonly Check[] | null;
  readonly running: boolean;
}

/** Every question, from the first paint on and in one place: only the answers change. */
export function CheckList({ checks, running }: CheckListProps) {
  return (
    <Box
      component="ol"
      aria-label="Checks"
      aria-busy={running}
      sx={{ listStyle: 'none', m: 0, p: 0, border: '1px solid', borderColor: 'divider', borderRadius: 1 }}
    >
      {checkNames.map((name, index) => {
        const check = checks?.find((each) => each.name === name);
        const [icon, tone, word] = verdictLooks[check?.verdict ?? (running ? 'looking' : 'waiting')];
        return (
          <Box
            component="li"
            key={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: '136px minmax(0, 1fr) minmax(0, 0.9fr)',
              alignItems: 'center',
              columnGap: 1.5,
              minHeight: 40,
              px: 1.5,
              ...(index > 0 && { borderTop: '1px solid', borderColor: 'divider' }),
            }}
          >
            <Tag icon={icon} tone={tone}>
              {word}
            </Tag>
            <span>{checkQuestions[name]}</span>
            <Box
              component="span"
              sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}
            >
              {check?.found ?? ''}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
