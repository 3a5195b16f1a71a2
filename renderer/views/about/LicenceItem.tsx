import { useState } from 'react';
import Box from '@mui/material/Box';
import type { Notice } from '#shared/model/notice.ts';
import { mono } from '../../parts/mono.ts';

/** A package in a line; the text of its licence when it is opened. */
export function LicenceItem({ notice: { name, version, licence, text } }: { readonly notice: Notice }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Box
        component="details"
        onToggle={(event) => setOpen(event.currentTarget.open)}
        sx={{
          px: 2,
          '& summary': { minHeight: 44, display: 'flex', alignItems: 'center', gap: 1.5, cursor: 'pointer' },
          '& summary::after': { content: '"Text"', color: 'primary.main', fontWeight: 600 },
          '&[open] summary::after': { content: '"Less"' },
        }}
      >
        <summary>
          <Box component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', flex: 1 }}>
            {version}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {licence}
          </Box>
        </summary>
        {isOpen && (
          <Box
            component="pre"
            tabIndex={0}
            sx={{ m: 0, mb: 2, fontFamily: mono, fontSize: '0.8125rem', whiteSpace: 'pre-wrap' }}
          >
            {text}
          </Box>
        )}
      </Box>
    </li>
  );
}
