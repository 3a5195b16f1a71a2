import Box from '@mui/material/Box';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { FormField } from './FormField.tsx';
import { FoundTag } from '../../../parts/FoundTag.tsx';
import type { FieldGroup } from './fields.ts';
import { findingsIn } from './findings-of.ts';
import type { UserData } from './use-user-data.ts';

export interface FormGroupProps {
  readonly group: FieldGroup;
  readonly data: UserData;
}

/** Fields about one thing, to be folded away; what is wrong within is told on its lid. */
export function FormGroup({ group, data }: FormGroupProps) {
  return (
    <Box
      component="details"
      open={group.isEssential}
      sx={{
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        '&[open] > summary > svg': { transform: 'rotate(180deg)' },
      }}
    >
      <Box
        component="summary"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          minHeight: 48,
          px: 2,
          cursor: 'pointer',
          borderRadius: 1.5,
          fontWeight: 650,
          '&::-webkit-details-marker': { display: 'none' },
          '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: -3 },
        }}
      >
        <Box component="span" sx={{ flex: 1 }}>
          {group.title}
        </Box>
        <FoundTag findings={findingsIn(group, data.findings)} />
        <ExpandMoreIcon aria-hidden sx={{ color: 'text.secondary' }} />
      </Box>
      {/* What is folded away inherits nothing from the page. */}
      <Box sx={{ boxSizing: 'border-box', display: 'grid', gap: 2, px: 2, pt: 0.5, pb: 2 }}>
        {group.fields.map((row) => (
          <FormField key={row.at} row={row} at={row.at} data={data} />
        ))}
      </Box>
    </Box>
  );
}
