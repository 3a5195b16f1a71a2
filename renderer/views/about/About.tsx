import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CopyIcon from '@mui/icons-material/ContentCopy';
import { Facts } from '../../parts/Facts.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useFeed, useStores } from '../../store/use-stores.ts';
import { FieldlinkIcon } from '../../parts/FieldlinkIcon.tsx';
import { Licences } from './Licences.tsx';
import { aboutRows, aboutText } from './about-rows.ts';

/** What this Fieldlink is, for whoever is asked for it on the phone or in a mail. */
export function About() {
  const { clipboard } = useStores();
  const app = useFeed((state) => state.app);
  const [isCopied, setCopied] = useState(false);
  const rows = app && aboutRows(app, navigator.userAgent);
  const copy = async (): Promise<void> => setCopied(rows !== null && (await clipboard.copy(aboutText(rows))));
  return (
    <ViewFrame
      title="About"
      summary="What this Fieldlink is, and what it runs on."
      actions={
        rows && (
          <>
            <Box role="status" sx={{ lineHeight: '44px', color: 'success.main' }}>
              {isCopied && 'Copied'}
            </Box>
            <Button variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()}>
              Copy
            </Button>
          </>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 3, maxWidth: 880 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <FieldlinkIcon size={48} />
          <Box>
            <Typography sx={{ fontWeight: 700, fontSize: '1.25rem' }}>Fieldlink</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              Finds Palette edge hosts on site, links them, pairs them and registers them, with no internet
              needed.
            </Typography>
          </Box>
        </Box>
        <Box>
          {rows ? <Facts label="About Fieldlink" rows={rows} /> : <Placeholder height={320} />}
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            <b>Copy</b> gives this as text, for a mail to whoever helps. No passwords and no names of hosts
            are in it.
          </Typography>
        </Box>
        <Box component="section" aria-labelledby="updates-heading">
          <Typography variant="h2" id="updates-heading" gutterBottom>
            New versions
          </Typography>
          <Typography sx={{ maxWidth: 680 }}>
            Fieldlink never looks for updates, and tells nobody that it runs. A new version comes as a file,
            from whoever gave you this one: compare it with its SHA256SUMS, and install it over this one. What
            is kept in the data folder stays.
          </Typography>
        </Box>
        <Licences />
      </Box>
    </ViewFrame>
  );
}
