import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import CloseIcon from '@mui/icons-material/Close';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { HostMenu } from '../HostMenu.tsx';
import { CardActions } from './CardActions.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardTroubles } from './CardTroubles.tsx';
import { marks } from './Marks.tsx';
import { linesOf, stateOf } from './node-words.ts';

export interface HostCardProps {
  readonly node: TopologyNode;
  readonly panel: TopologyPanel;
  readonly anchor: Element;
  onClose(): void;
}

/** One host of the picture: how it is and why, what to do about it, and the ways on. Focus goes back to where it was. */
export function HostCard({ node, panel, anchor, onClose }: HostCardProps) {
  const { host } = node;
  const [name] = linesOf(node);
  const { mark, tone, word } = stateOf(node);
  const paper = {
    role: 'dialog',
    'aria-label': name,
    sx: { width: 440, border: '1px solid', borderColor: 'divider' },
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      container={() => anchor.closest('main')}
      transitionDuration={80}
      slotProps={{ paper }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pl: 2, pt: 0.5, pr: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        {host && <HostMenu host={host} />}
        <Hint text="Close">
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon sx={{ fontSize: 20 }} />
          </IconButton>
        </Hint>
      </Box>
      <Box sx={{ px: 2, pb: 2, display: 'grid', gap: 1.5, typography: 'body2' }}>
        <Tag icon={marks[mark]} tone={tone}>
          {word}
        </Tag>
        <CardTroubles node={node} panel={panel} />
        <CardFacts node={node} panel={panel} />
        <CardActions node={node} onDone={onClose} />
      </Box>
    </Popover>
  );
}
