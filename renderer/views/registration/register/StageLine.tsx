import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import NowIcon from '@mui/icons-material/RadioButtonCheckedOutlined';
import LaterIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { Tag } from '../../../parts/Tag.tsx';
import type { Stage } from './use-register.ts';
import { stages } from './use-register.ts';

const words: Readonly<Record<Stage, string>> = {
  ...{ host: 'Edge host', site: 'Site', check: 'Check and submit', sent: 'Progress' },
};

/** How far one is in the dialog. */
export function StageLine({ stage }: { readonly stage: Stage }) {
  const at = stages.indexOf(stage);
  return (
    <Box
      component="ol"
      aria-label="Steps"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, m: 0, p: 0, listStyle: 'none' }}
    >
      {stages.map((each, index) => (
        <li key={each} aria-current={index === at ? 'step' : undefined}>
          <Tag
            icon={index < at ? CheckIcon : index === at ? NowIcon : LaterIcon}
            tone={index < at ? 'good' : index === at ? 'accent' : 'quiet'}
          >
            {`${index + 1} ${words[each]}`}
          </Tag>
        </li>
      ))}
    </Box>
  );
}
