import Box from '@mui/material/Box';
import { Card } from '../../../parts/Card.tsx';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import { FormGroup } from './FormGroup.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import { YamlPreview } from './YamlPreview.tsx';
import { groups } from './fields.ts';
import type { UserData } from './use-user-data.ts';

const wipedWords = {
  idle: 'Nobody worked here for ten minutes, so what is secret was taken off the screen.',
  left: 'What is secret is not kept when this page is left. Give it again before you save.',
} as const;

/** Everything a host has to be told so that it registers by itself, and the file that tells it. */
export function UserDataTab({ data }: { readonly data: UserData }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 42%)',
        alignItems: 'start',
      }}
    >
      <Box component="section" aria-label="User data" sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {data.wipedAs && (
          <Card tone="accent" icon={InfoIcon}>
            {wipedWords[data.wipedAs]}
          </Card>
        )}
        {groups.map((group) => (
          <FormGroup key={group.title} group={group} data={data} />
        ))}
      </Box>
      <Box
        sx={{
          position: 'sticky',
          top: 0,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          maxHeight: 'calc(100vh - 48px)',
        }}
      >
        <YamlPreview form={data.form} />
        <SaveButtons form={data.form} findings={data.findings} />
      </Box>
    </Box>
  );
}
