import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { LicenceItem } from './LicenceItem.tsx';
import { useLicences } from './use-licences.ts';

/** What others wrote that is inside Fieldlink, and on what terms. */
export function Licences() {
  const notices = useLicences();
  const [typed, setTyped] = useState('');
  const filter = readFilter(typed);
  const shown = (notices ?? []).filter(({ name, licence }) =>
    isMatch(filter, plainText(`${name} ${licence}`)),
  );
  return (
    <Box component="section" aria-labelledby="licences-heading">
      <Typography variant="h2" id="licences-heading" gutterBottom>
        Licences of what is inside
      </Typography>
      {!notices && <Placeholder height={120} />}
      {notices?.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          The list could not be read. It comes with Fieldlink as THIRD-PARTY-NOTICES.txt too.
        </Typography>
      )}
      {notices && notices.length > 0 && (
        <>
          <FilterField
            label="Find a package"
            value={typed}
            onChange={setTyped}
            shown={shown.length}
            of={notices.length}
          />
          <Box
            component="ul"
            sx={{
              ...{ listStyle: 'none', m: 0, mt: 1, p: 0, bgcolor: 'background.paper' },
              ...{ border: '1px solid', borderColor: 'divider', borderRadius: 1.5 },
              '& > li + li': { borderTop: '1px solid', borderColor: 'divider' },
            }}
          >
            {shown.map((notice) => (
              <LicenceItem key={`${notice.name} ${notice.version}`} notice={notice} />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}
