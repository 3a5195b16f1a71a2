import { useId } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';

export interface EndpointFieldProps {
  readonly value: string;
  /** What is wrong with it; null: nothing, or nothing was typed. */
  readonly problem: Fault | null;
  /** Endpoints to take with one click. */
  readonly offers: readonly string[];
  onChange(value: string): void;
}

/** vendor: **Palette API endpoint**, without a scheme. */
export function EndpointField({ value, problem, offers, onChange }: EndpointFieldProps) {
  const id = useId();
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Field
        label="Palette API endpoint"
        value={value}
        maxLength={2_000}
        onChange={onChange}
        {...(problem ? { problemId: id } : { hintId: id })}
      />
      <Box id={id}>
        {problem ? (
          <FaultText fault={problem} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            HOST or HOST:PORT: no https://, no path
          </Typography>
        )}
      </Box>
      {offers.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {offers.map((offer) => (
            <Button key={offer} variant="outlined" size="small" onClick={() => onChange(offer)}>
              {`Use ${offer}`}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}
