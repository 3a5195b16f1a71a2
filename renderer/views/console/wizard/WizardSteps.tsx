import type { Ref } from 'react';
import Box from '@mui/material/Box';

const names = ['Cluster', 'Profiles', 'Review'];

/** Where in the wizard one is; it takes the keyboard at each new step, so that reading goes on from there. */
export function WizardSteps({ step, ref }: { readonly step: number; readonly ref: Ref<HTMLDivElement> }) {
  return (
    <Box
      ref={ref}
      component="ol"
      tabIndex={-1}
      aria-label={`Step ${step + 1} of ${names.length}: ${names[step] ?? ''}`}
      sx={{
        display: 'flex',
        gap: 3,
        listStyle: 'none',
        m: 0,
        mb: 2,
        p: 0,
        '&:focus-visible': { outline: 'none' },
      }}
    >
      {names.map((name, index) => (
        <Box
          component="li"
          key={name}
          aria-current={index === step ? 'step' : undefined}
          sx={{
            flex: 1,
            pt: 0.75,
            borderTop: '3px solid',
            borderColor: index <= step ? 'primary.main' : 'divider',
            color: index === step ? 'text.primary' : 'text.secondary',
            fontWeight: index === step ? 650 : 400,
          }}
        >
          {index + 1}. {name}
        </Box>
      ))}
    </Box>
  );
}
