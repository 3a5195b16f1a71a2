import { mono } from '../../parts/mono.ts';
import Box from '@mui/material/Box';

const marks = /(\*\*[^*]+\*\*|`[^`]+`)/;

/** A text of the help with its two marks: labels as on screen, and what is typed or read word for word. */
export function Marked({ text }: { readonly text: string }) {
  return text.split(marks).map((piece, at) => {
    if (piece.startsWith('**')) return <strong key={at}>{piece.slice(2, -2)}</strong>;
    if (!piece.startsWith('`')) return piece;
    return (
      <Box
        key={at}
        component="code"
        sx={{ fontFamily: mono, fontSize: '0.9em', px: 0.5, borderRadius: 0.5, bgcolor: 'action.hover' }}
      >
        {piece.slice(1, -1)}
      </Box>
    );
  });
}
