import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { explain } from '#shared/contract/sentences/explain.ts';
import type { ListReading } from '#shared/model/sweep.ts';
import { Field } from '../../../parts/Field.tsx';
import { FileButton } from '../../../parts/FileButton.tsx';
import { mono } from '../../../parts/mono.ts';
import { readingWord, unknownIds } from './find-words.ts';

/** More than a technician reads; the counts tell the rest. */
const mostNamed = 20;

function Reading({ list }: { readonly list: ListReading }) {
  const missing = unknownIds(list);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
        {readingWord(list)}
      </Typography>
      {missing.length + list.junk.length > 0 && (
        <Box
          component="ul"
          aria-label="Not found yet and not understood"
          tabIndex={0}
          sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: 96, overflow: 'auto', fontSize: '0.9375rem' }}
        >
          {missing.slice(0, mostNamed).map((id) => (
            <li key={id}>
              Not found yet:{' '}
              <Box component="span" sx={{ fontFamily: mono, overflowWrap: 'anywhere' }}>
                {id}
              </Box>
            </li>
          ))}
          {list.junk.slice(0, mostNamed).map(({ line, fault }) => (
            <Box component="li" key={line} sx={{ overflowWrap: 'anywhere' }}>
              {explain(fault).what}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

export interface ListFieldProps {
  readonly text: string;
  /** Null: nothing to read yet. */
  readonly list: ListReading | null;
  onText(text: string): void;
}

/** A list pasted or taken from a file, and what Fieldlink understood of it. */
export function ListField({ text, list, onText }: ListFieldProps) {
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'end' }}>
        <Field
          label="List of addresses or edge host IDs"
          lines={2}
          placeholder="10.10.0.21, 10.10.0.22:5080, edge-4f1c…"
          value={text}
          onChange={onText}
        />
        <FileButton
          label="Choose file"
          accept=".csv,.txt,text/csv,text/plain"
          onFile={(file) => void file.text().then(onText)}
        />
      </Box>
      {list && <Reading list={list} />}
    </Box>
  );
}
