import Box from '@mui/material/Box';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { isEnd } from '#shared/model/run.ts';
import type { TimelineLine } from '#shared/model/timeline.ts';
import { EndTag } from '../../parts/EndTag.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { faultOf } from './fault-of.ts';
import { resultWord } from './timeline-words.ts';

/** Two lines at most, so that all rows are equally tall; the whole of it under the pointer. */
const clamped = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  lineHeight: '22px',
} as const;

/** How it ended, or what was seen. */
export function LineResult(props: { readonly line: TimelineLine; readonly isUnderWay: boolean }) {
  const { line, isUnderWay } = props;
  const { kind, details } = line.entry;
  if (kind === 'intent')
    return isUnderWay ? (
      <Tag icon={HourglassIcon} tone="quiet">
        Under way
      </Tag>
    ) : (
      <Tag icon={HelpIcon} tone="warn" wrap>
        Not known: Fieldlink stopped
      </Tag>
    );
  const end = details['end'];
  const fault = faultOf(details);
  const text = resultWord(line);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      {end !== undefined && isEnd(end) && <EndTag end={end} />}
      <Hint wide text={fault ? <FaultText fault={fault} /> : text}>
        <Box component="span" sx={[clamped, { color: end === undefined ? 'inherit' : 'text.secondary' }]}>
          {text}
        </Box>
      </Hint>
    </Box>
  );
}
