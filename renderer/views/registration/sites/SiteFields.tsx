import { useId } from 'react';
import Box from '@mui/material/Box';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { Field } from '../../../parts/Field.tsx';
import type { FieldProps } from '../../../parts/Field.tsx';
import { Findings } from '../../../parts/Findings.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { ProjectField } from '../user-data/ProjectField.tsx';
import type { SiteFieldsProps, SiteForm } from './site-form.ts';

type TextField = 'name' | 'location' | 'clusterName' | 'endpoint' | 'project' | 'tags';

interface RowProps extends SiteFieldsProps, Pick<FieldProps, 'label' | 'placeholder' | 'autoFocus'> {
  readonly at: TextField;
}

function TextRow({
  at,
  form,
  set,
  findingsAt,
  ...field
}: RowProps & { readonly at: keyof RegistrationSite }) {
  const id = useId();
  const findings = findingsAt(at);
  const Input = at === 'project' ? ProjectField : Field;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, alignContent: 'start' }}>
      <Input
        {...field}
        maxLength={2_000}
        value={form[at]}
        onChange={(value) => set({ [at]: value })}
        problemId={findings.some(({ weight }) => weight === 'refuses') ? id : undefined}
        hintId={findings.length > 0 ? id : undefined}
      />
      {findings.length > 0 && <Findings id={id} findings={findings} />}
    </Box>
  );
}

const two = { display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' } as const;
const kinds = [
  ['vip', 'VIP'],
  ['dns', 'DNS'],
] as const;

/** vendor: name, location, cluster, VIP or DNS of a site. */
export function SiteFields(props: SiteFieldsProps) {
  const { form, set } = props;
  return (
    <>
      <Box sx={two}>
        <TextRow {...props} at="name" label="Site" placeholder="Shop 12" autoFocus />
        <TextRow {...props} at="location" label="Location (optional)" placeholder="Hamburg, Lange Reihe 4" />
        <TextRow {...props} at="clusterName" label="Cluster name" placeholder="shop-12" />
        <TextRow {...props} at="project" label="Project (empty: as chosen in the console)" />
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'start' }}>
        <Box sx={{ pt: 3.5, flex: 'none' }}>
          <Picker
            label="Answers at"
            minWidth={96}
            options={kinds}
            value={form.kind}
            onPick={(kind) => set({ kind: kind as SiteForm['kind'], endpoint: form.endpoint })}
          />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <TextRow
            {...props}
            at="endpoint"
            label={form.kind === 'vip' ? 'Free IP address of that network' : 'DNS name'}
            placeholder={form.kind === 'vip' ? '10.4.12.10' : 'shop-12.example.com'}
          />
        </Box>
      </Box>
      <TextRow {...props} at="tags" label="Tags of its hosts (key or key:value, apart by commas)" />
    </>
  );
}
