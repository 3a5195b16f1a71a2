import { useState } from 'react';
import Box from '@mui/material/Box';
import { checkSite } from '#shared/model/registration-site-rules.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../../parts/Modal.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { ProfileFields } from './ProfileFields.tsx';
import { SiteFields } from './SiteFields.tsx';
import type { SiteForm } from './site-form.ts';
import { formOf, siteOf } from './site-form.ts';

export interface SiteDialogProps {
  /** Null: a new one. */
  readonly site: RegistrationSite | null;
  /** The catalogue. */
  readonly sites: readonly RegistrationSite[];
  onClose(): void;
}

const mark = 'site-save';

/** A site as it is typed in, each slip told at its field. */
export function SiteDialog({ site, sites, onClose }: SiteDialogProps) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const projects = useFeed((state) => state.console?.projects) ?? [];
  const [form, setForm] = useState(() => formOf(site));
  /** Nobody is told that a field is empty before he came to it. */
  const [touched, setTouched] = useState<ReadonlySet<keyof SiteForm>>(new Set());
  const [problem, setProblem] = useState<Fault | null>(null);
  const draft = siteOf(form, site?.id ?? '', projects);
  const findings = checkSite(draft, sites);
  const refusal = findings.find(({ weight }) => weight === 'refuses');
  const set = (change: Partial<SiteForm>): void => {
    setForm({ ...form, ...change });
    setTouched(new Set([...touched, ...(Object.keys(change) as (keyof SiteForm)[])]));
  };
  const save = async (): Promise<void> => {
    setProblem(null);
    const saved = { ...draft, id: site?.id ?? null };
    const result = await commands.run('sites.save', { site: saved }, { mark, quiet: true });
    if (!result) return;
    if (isOk(result)) onClose();
    else setProblem(result.error);
  };
  const isShown = (field: keyof SiteForm): boolean => site !== null || touched.has(field);
  const findingsAt = (field: keyof RegistrationSite & keyof SiteForm) =>
    isShown(field) ? findings.filter((each) => each.field === field) : [];
  return (
    <Modal
      title={site ? `Edit ${site.name}` : 'Add site'}
      width="md"
      onClose={onClose}
      confirm={{ label: 'Save', busy, reason: reasonOf(refusal?.fault ?? null), run: () => void save() }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <SiteFields form={form} set={set} findingsAt={findingsAt} />
        <ProfileFields form={form} set={set} findingsAt={findingsAt} />
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
