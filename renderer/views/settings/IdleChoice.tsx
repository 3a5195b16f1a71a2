import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useStores } from '../../store/use-stores.ts';

const choices: readonly (readonly [minutes: number, label: string])[] = [
  [5, '5 minutes'],
  [15, '15 minutes'],
  [30, '30 minutes'],
  [60, '1 hour'],
];

/** How long the laptop may lie about with the vault open. */
export function IdleChoice({ minutes }: { readonly minutes: number }) {
  const { commands } = useStores();
  return (
    <Box>
      <Typography variant="h3" id="idle-heading">
        Locks itself when nobody has worked for
      </Typography>
      <RadioGroup
        row
        aria-labelledby="idle-heading"
        value={minutes}
        onChange={(_, value) => void commands.run('settings.update', { lockAfterMinutes: Number(value) })}
        sx={{ gap: 2 }}
      >
        {choices.map(([value, label]) => (
          <FormControlLabel key={value} value={value} label={label} control={<Radio />} />
        ))}
      </RadioGroup>
    </Box>
  );
}
