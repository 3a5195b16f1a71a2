import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { saasEndpoint } from '#shared/model/pairing.ts';
import { Facts } from '../../../parts/Facts.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { endpointWord, profilesOf, refWord } from '../sites/site-words.ts';
import { RoleFields } from '../sites/RoleFields.tsx';
import { CheckResult } from './CheckResult.tsx';
import type { Register } from './use-register.ts';
import type { SiteCheckState } from './use-site-check.ts';

export interface CheckStageProps {
  readonly register: Register;
  readonly check: SiteCheckState;
}

/** What will be sent, and what the console says to it before anything is changed. */
export function CheckStage({ register, check }: CheckStageProps) {
  const { hostId, site, role, setRole } = register;
  if (!site) return null;
  return (
    <>
      <Facts
        label="What is registered"
        rows={[
          ['Edge host', hostId],
          ['Site', [site.name, site.location].filter(Boolean).join(', ')],
          ['Cluster', `${site.clusterName} · ${endpointWord(site)}`],
          ['Profiles', profilesOf(site).map(refWord).join(', ') || 'None'],
        ]}
      />
      <RoleFields {...role} onChange={setRole} />
      {register.isUnconnected && (
        <Field
          label="Palette endpoint"
          placeholder={saasEndpoint}
          maxLength={256}
          value={register.endpoint}
          onChange={register.setEndpoint}
        />
      )}
      <Box component="section" aria-label="Checks" sx={{ display: 'grid', gap: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 44 }}>
          <Typography variant="h2" sx={{ flex: 1 }}>
            Checks
          </Typography>
          {check.isSignedIn && <Button onClick={check.again}>Check again</Button>}
        </Box>
        <CheckResult check={check} cluster={site.clusterName} />
      </Box>
      <Problem fault={register.problem} />
    </>
  );
}
