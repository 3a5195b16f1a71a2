import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import type { SiteStep } from '#shared/model/site-plan.ts';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Placeholder } from '../../../parts/Placeholder.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Steps } from '../../../parts/Steps.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import type { SiteCheckState } from './use-site-check.ts';

export interface CheckResultProps {
  readonly check: SiteCheckState;
  readonly cluster: string;
}

function stepWord(step: SiteStep, cluster: string): string {
  switch (step.is) {
    case 'register':
      return 'Add its entry under Edge Hosts';
    case 'call-in':
      return 'Wait until the host has called in: start it, if it is not on';
    case 'create':
      return `Create the cluster ${cluster} with it as control plane`;
    case 'await-cluster':
      return `Wait until somebody has created the cluster ${cluster}`;
    case 'join':
      return `Add it to the ${step.isNew ? 'new ' : ''}pool ${step.pool} of the cluster ${cluster}`;
  }
}

/** The dry run: what speaks against it, and what will be done. */
export function CheckResult({ check: { told, fault, isSignedIn }, cluster }: CheckResultProps) {
  if (!isSignedIn)
    return (
      <Typography>
        Nobody is signed in to Palette, so nothing can be checked there yet. Submit it: it waits in the queue,
        goes as soon as the console is signed in to, and can be exported for another laptop.
      </Typography>
    );
  if (fault) return <Problem fault={fault} />;
  if (!told) return <Placeholder height={96} />;
  const { findings, steps } = told;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      {findings.map((finding) => (
        <FindingCard key={JSON.stringify(finding)} finding={finding} />
      ))}
      {findings.length === 0 && (
        <Tag icon={CheckIcon} tone="good">
          Nothing speaks against it
        </Tag>
      )}
      {steps.length > 0 && (
        <Box>
          <Typography>What will be done:</Typography>
          <Steps steps={steps.map((step) => stepWord(step, cluster))} />
        </Box>
      )}
    </Box>
  );
}
