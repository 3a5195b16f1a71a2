import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Button from '@mui/material/Button';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { Settings } from '#shared/contract/topics.ts';
import { useFeed, useStores } from '../../store/use-stores.ts';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { VaultSection } from './VaultSection.tsx';

const themes: readonly (readonly [Settings['theme'], string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export function FieldlinkTab() {
  const { commands, view } = useStores();
  const app = useFeed((state) => state.app);
  if (!app) return <Placeholder height={240} />;
  return (
    <Box sx={{ display: 'grid', gap: 3, pt: 1, maxWidth: 880 }}>
      <Box>
        <Typography variant="h2" id="theme-heading" gutterBottom>
          Theme
        </Typography>
        <RadioGroup
          row
          aria-labelledby="theme-heading"
          value={app.settings.theme}
          onChange={(_, theme) => void commands.run('settings.update', { theme: theme as Settings['theme'] })}
          sx={{ gap: 2 }}
        >
          {themes.map(([value, label]) => (
            <FormControlLabel key={value} value={value} label={label} control={<Radio />} />
          ))}
        </RadioGroup>
      </Box>
      <VaultSection app={app} />
      <Box>
        <Typography variant="h2" gutterBottom>
          About
        </Typography>
        <Typography>Fieldlink {app.version}</Typography>
        <Button sx={{ ml: -2 }} onClick={() => view.getState().go('about')}>
          Build, data folder and licences
        </Button>
      </Box>
    </Box>
  );
}
