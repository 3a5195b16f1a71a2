import Box from '@mui/material/Box';
import NotesIcon from '@mui/icons-material/StickyNote2Outlined';
import type { HostNote } from '#shared/model/host-note.ts';
import { showLabels } from '#shared/model/host-note.ts';
import { Hint } from '../../parts/Hint.tsx';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';

/** A row is read at a glance: the others are a hover or a click away. */
const mostShown = 1;

/** Labels of a host, and whether there is more to read about it. */
export function NoteMarks({ note }: { readonly note: HostNote }) {
  const more = note.labels.length - mostShown;
  if (note.labels.length === 0 && note.text === '') return null;
  return (
    <span className="fl-marks">
      {note.labels.length > 0 && (
        <Hint text={showLabels(note.labels)}>
          <span className="fl-marks">
            {note.labels.slice(0, mostShown).map((each) => (
              <span key={each} className="fl-label">
                {each}
              </span>
            ))}
            {more > 0 && <span className="fl-label">+{more}</span>}
          </span>
        </Hint>
      )}
      {note.text !== '' && (
        <Hint text={<Box sx={{ whiteSpace: 'pre-line' }}>{note.text}</Box>}>
          <NotesIcon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
          <VisuallyHidden>Notes: {note.text}</VisuallyHidden>
        </Hint>
      )}
    </span>
  );
}
