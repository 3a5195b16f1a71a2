import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import GppBadIcon from '@mui/icons-material/GppBadOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { ExpectOutcome } from '#shared/model/expected.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { whyNotTrusted } from '#shared/model/trust.ts';
import { Card } from '../../../parts/Card.tsx';
import { FaultText } from '../../../parts/FaultText.tsx';
import { useHostsByKey } from './use-hosts-by-key.ts';

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function Mismatch({ host }: { readonly host: HostRecord }) {
  const why = whyNotTrusted(host);
  return (
    why && (
      <Card tone="bad" icon={GppBadIcon}>
        <FaultText fault={why} />
      </Card>
    )
  );
}

/** The mismatches first: they are why one imports a list. */
export function ExpectResult({ outcome }: { readonly outcome: ExpectOutcome }) {
  const { taken, duplicates, asExpected, problems, problemCount } = outcome;
  const mismatched = useHostsByKey(outcome.mismatched);
  const more = problemCount - problems.length;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      {mismatched.map((host) => (
        <Mismatch key={host.key} host={host} />
      ))}
      <Card tone={taken > 0 ? 'good' : 'warn'} icon={taken > 0 ? CheckIcon : WarningIcon}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {several(taken, 'fingerprint', 'fingerprints')} taken
          {duplicates > 0 && `, ${several(duplicates, 'duplicate', 'duplicates')} left out`}
        </Typography>
        <Typography variant="body2">
          {asExpected.length > 0
            ? `${several(asExpected.length, 'host shows', 'hosts show')} what is expected and ${asExpected.length === 1 ? 'is' : 'are'} trusted. `
            : ''}
          Hosts found later are checked the moment they answer.
        </Typography>
      </Card>
      {problems.map((problem) => (
        <Card key={`${problem.code} ${String(problem.params['line'])}`} tone="warn" icon={WarningIcon}>
          <FaultText fault={problem} />
        </Card>
      ))}
      {more > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {several(more, 'more line was', 'more lines were')} not taken.
        </Typography>
      )}
    </Box>
  );
}
