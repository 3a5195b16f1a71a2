import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import StoreIcon from '@mui/icons-material/StorefrontOutlined';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { easilySeen } from '../../../store/view.ts';
import { RemoveSitesDialog } from './RemoveSitesDialog.tsx';
import { SiteDialog } from './SiteDialog.tsx';
import { SiteFilter } from './SiteFilter.tsx';
import { SiteFiles } from './SiteFiles.tsx';
import { SiteTable } from './SiteTable.tsx';
import { useFoundSites } from './use-found-sites.ts';

export interface SitesTabProps {
  readonly sites: readonly RegistrationSite[];
  /** A host shall be registered, there if it is said where. */
  onRegister(site?: RegistrationSite): void;
}

type Open =
  /** Null: a new one. */
  | { readonly is: 'edit'; readonly site: RegistrationSite | null }
  | { readonly is: 'remove'; readonly sites: readonly RegistrationSite[] };

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, flex: 'none' } as const;

/** vendor: the sites of its sample registration app, on the laptop: no cloud and no deployment, and none of it needs internet. */
export function SitesTab({ sites, onRegister }: SitesTabProps) {
  const list = useFoundSites(sites);
  const { found } = list;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);
  const chosen = found.filter(({ id }) => ticked.has(id));
  const add = (): void => setOpen({ is: 'edit', site: null });
  return (
    <>
      {sites.length === 0 ? (
        <EmptyState icon={StoreIcon} title="No site yet">
          <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
            A site says which cluster the hosts of a place become: its name, VIP or DNS name, profiles and
            project. Then a host is registered there in three steps: scan its code, pick the site, submit.
            Sites can be imported from a file, also from the options of the vendor’s sample app.
          </Typography>
          <Box sx={line}>
            <Button variant="contained" onClick={add}>
              Add site
            </Button>
            <SiteFiles canExport={false} />
          </Box>
        </EmptyState>
      ) : (
        <>
          <Box sx={line}>
            <Button variant="contained" onClick={() => onRegister()}>
              Register at a site
            </Button>
            <Button variant="outlined" onClick={add}>
              Add site
            </Button>
            <SiteFiles canExport />
            {chosen.length > 0 && (
              <Button color="error" onClick={() => setOpen({ is: 'remove', sites: chosen })}>
                {chosen.length > 1 ? `Remove (${chosen.length})…` : 'Remove…'}
              </Button>
            )}
            <SiteFilter list={list} from={easilySeen} />
          </Box>
          <SiteTable
            sites={found}
            ticked={ticked}
            onTick={setTicked}
            onRegister={onRegister}
            onEdit={(site) => setOpen({ is: 'edit', site })}
            onRemove={(site) => setOpen({ is: 'remove', sites: [site] })}
          />
        </>
      )}
      {open?.is === 'edit' && <SiteDialog site={open.site} sites={sites} onClose={() => setOpen(null)} />}
      {open?.is === 'remove' && <RemoveSitesDialog sites={open.sites} onClose={() => setOpen(null)} />}
    </>
  );
}
