import Checkbox from '@mui/material/Checkbox';
import { nameList } from '#shared/model/names.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { ActionsMenu } from '../../../parts/ActionsMenu.tsx';
import { Cell } from '../../../parts/Cell.tsx';
import { tickedWord } from '../../../parts/HeadRow.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { LongTable } from '../../../parts/LongTable.tsx';
import { toggled } from '../../../parts/toggled.ts';
import { endpointWord, profilesOf, projectWord, refWord } from './site-words.ts';

const headings = ['Site', 'Cluster', 'VIP or DNS', 'Profiles', 'Project'] as const;
const columns = [
  48,
  undefined,
  { xs: 128, lg: 152 },
  { xs: 128, lg: 176 },
  { xs: 160, lg: 232 },
  { xs: 96, lg: 120 },
  56,
];
const anywhere = { overflowWrap: 'anywhere' } as const;
const mostProfiles = 3;

export interface SiteTableProps {
  readonly sites: readonly RegistrationSite[];
  readonly ticked: ReadonlySet<string>;
  onTick(ticked: ReadonlySet<string>): void;
  onRegister(site: RegistrationSite): void;
  onEdit(site: RegistrationSite): void;
  onRemove(site: RegistrationSite): void;
}

/** The catalogue: where hosts are registered at, and what their clusters are made of. */
export function SiteTable({ sites, ticked, onTick, ...on }: SiteTableProps) {
  const count = sites.filter(({ id }) => ticked.has(id)).length;
  return (
    <LongTable
      label="Sites"
      rowsInView={4}
      headings={headings}
      columns={columns}
      actions
      nothing="No site is like that."
      tickAll={{
        label: 'Select all sites',
        ticked: sites.length === 0 ? 'none' : tickedWord(count, sites.length),
        onAll: (isOn) => onTick(new Set(isOn ? sites.map(({ id }) => id) : [])),
      }}
      keys={sites.map(({ id }) => id)}
      row={(index) => {
        const site = sites[index];
        if (!site) return null;
        const profiles = profilesOf(site).map(refWord);
        return (
          <LongRow key={site.id} index={index} selected={ticked.has(site.id)}>
            <Cell bare="box">
              <Checkbox
                checked={ticked.has(site.id)}
                onChange={() => onTick(toggled(ticked, site.id))}
                slotProps={{ input: { 'aria-label': `Select ${site.name}` } }}
              />
            </Cell>
            <Cell head style={anywhere}>
              <span className="fl-strong">{site.name}</span>
              <div className="fl-second">{site.location}</div>
            </Cell>
            <Cell style={anywhere}>{site.clusterName}</Cell>
            <Cell style={anywhere}>{endpointWord(site)}</Cell>
            <Cell style={anywhere}>{nameList(profiles, mostProfiles) || 'None'}</Cell>
            <Cell style={anywhere}>{projectWord(site)}</Cell>
            <Cell right bare>
              <ActionsMenu
                of={site.name}
                actions={[
                  { label: 'Register a host here…', reason: null, run: () => on.onRegister(site) },
                  { label: 'Edit…', reason: null, run: () => on.onEdit(site) },
                  { label: 'Remove…', danger: true, reason: null, run: () => on.onRemove(site) },
                ]}
              />
            </Cell>
          </LongRow>
        );
      }}
    />
  );
}
