import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { SiteFilter } from '../sites/SiteFilter.tsx';
import { endpointWord, projectWord } from '../sites/site-words.ts';
import { useFoundSites } from '../sites/use-found-sites.ts';

export interface SiteStageProps {
  readonly sites: readonly RegistrationSite[];
  /** ID; null: none yet. */
  readonly picked: string | null;
  onPick(id: string): void;
}

/** More than a thumb scrolls through are found by typing. */
const mostCards = 60;
const searchFrom = 6;

/** Where it stands: a card for each site, large enough for a thumb. */
export function SiteStage({ sites, picked, onPick }: SiteStageProps) {
  const list = useFoundSites(sites);
  const { found } = list;
  return (
    <>
      <SiteFilter list={list} from={searchFrom} />
      <Box
        role="radiogroup"
        aria-label="Site"
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(256px, 1fr))' }}
      >
        {found.slice(0, mostCards).map((site) => (
          <Box
            key={site.id}
            component="label"
            sx={{
              ...{ display: 'flex', gap: 1.5, minHeight: 88, p: 1.5, cursor: 'pointer', borderRadius: 1.5 },
              ...{ border: '2px solid', borderColor: site.id === picked ? 'primary.main' : 'divider' },
              '&:hover': { bgcolor: 'action.hover' },
              '&:has(:focus-visible)': { outline: '3px solid', outlineColor: 'primary.main' },
            }}
          >
            <Box
              component="input"
              type="radio"
              name="site"
              checked={site.id === picked}
              onChange={() => onPick(site.id)}
              aria-label={site.name}
              sx={{ flex: 'none', width: 20, height: 20, mt: 0.25, accentColor: 'currentColor' }}
            />
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.4 }}>
              <span className="fl-strong">{site.name}</span>
              {site.location !== '' && <div className="fl-second">{site.location}</div>}
              <div className="fl-second">
                {`${site.clusterName} · ${endpointWord(site)} · ${projectWord(site)}`}
              </div>
            </Box>
          </Box>
        ))}
      </Box>
      {found.length > mostCards && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {`${found.length - mostCards} more: type a part of the name.`}
        </Typography>
      )}
      {found.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          {sites.length === 0 ? 'There is no site yet: add one under Sites first.' : 'No site is like that.'}
        </Typography>
      )}
    </>
  );
}
