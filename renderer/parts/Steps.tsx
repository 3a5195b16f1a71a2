import Box from '@mui/material/Box';

/** What to do, one step a line. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <Box
      component="ol"
      sx={{ my: 1, pl: 3, '& li': { mb: 0.75 }, '& li::marker': { fontWeight: 650, color: 'primary.main' } }}
    >
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </Box>
  );
}
