import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { writeUserData } from '#shared/model/user-data-yaml.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { mono } from '../../../parts/mono.ts';
import { masked } from './form.ts';

/** The file as it would be saved, with what is secret covered until somebody asks for it. */
export function YamlPreview({ form }: { readonly form: UserDataForm }) {
  const [isShown, setShown] = useState(false);
  const text = useMemo(() => writeUserData(isShown ? form : masked(form)), [form, isShown]);
  return (
    <Box
      component="section"
      aria-labelledby="yaml"
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography id="yaml" variant="h3" component="h2" sx={{ flex: 1 }}>
          user-data
        </Typography>
        <Button onClick={() => setShown(!isShown)}>{isShown ? 'Hide secrets' : 'Show secrets'}</Button>
      </Box>
      <Box
        component="pre"
        role="region"
        aria-label="Preview of user-data"
        tabIndex={0}
        sx={{
          m: 0,
          p: 2,
          flex: '0 1 auto',
          minHeight: 120,
          overflow: 'auto',
          fontFamily: mono,
          fontSize: '0.875rem',
          lineHeight: 1.5,
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        {text}
      </Box>
    </Box>
  );
}
