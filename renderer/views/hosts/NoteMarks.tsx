import Box from '@mui/material/Box';
import NotesIcon from '@mui/icons-material/StickyNote2Outlined';
import type { HostNote } from '#shared/model/host-note.ts';
import { showLabels } from '#shared/model/host-note.ts';
import { Hint } from '../../parts/Hint.tsx';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';

/** A row is read at a glance: the others are a hover or a click away. */
const mostShown = 1;

const label = {
  px: 0.75,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  fontSize: '0.8125rem',
  fontWeight: 400,
  lineHeight: '20px',
  maxWidth: 88,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;

/** Labels of a host, and whether there is more to read about it. */
export function NoteMarks({ note }: { readonly note: HostNote }) {
  const more = note.labels.length - mostShown;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flex: 'none', alignItems: 'center', gap: 0.5 }}>
      {note.labels.length > 0 && (
        <Hint text={showLabels(note.labels)}>
          <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
            {note.labels.slice(0, mostShown).map((each) => (
              <Box component="span" key={each} sx={label}>
                {each}
              </Box>
            ))}
            {more > 0 && (
              <Box component="span" sx={label}>
                +{more}
              </Box>
            )}
          </Box>
        </Hint>
      )}
      {note.text !== '' && (
        <Hint text={<Box sx={{ whiteSpace: 'pre-line' }}>{note.text}</Box>}>
          <NotesIcon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
          <VisuallyHidden>Notes: {note.text}</VisuallyHidden>
        </Hint>
      )}
    </Box>
  );
}
