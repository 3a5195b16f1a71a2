import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Diagnosis } from '#shared/model/diagnosis.ts';
import { Card } from '../../../parts/Card.tsx';
import { FaultText } from '../../../parts/FaultText.tsx';

export interface ConclusionProps {
  readonly diagnosis: Diagnosis;
  /** Null: there is nothing to add, or it is in the list already. */
  readonly onAdd: (() => void) | null;
  readonly adding: boolean;
}

/** The one thing to do next, above all that was looked at. */
export function Conclusion({ diagnosis, onAdd, adding }: ConclusionProps) {
  const { conclusion, answersAt, checks, address } = diagnosis;
  const failed = checks.some(({ verdict }) => verdict === 'failed');
  const [tone, icon] =
    conclusion === null
      ? (['good', CheckIcon] as const)
      : failed
        ? (['bad', ErrorIcon] as const)
        : (['warn', WarningIcon] as const);
  return (
    <Card
      tone={tone}
      icon={icon}
      alert
      action={
        onAdd && (
          <Button
            variant="outlined"
            disabled={adding}
            onClick={onAdd}
            sx={{ alignSelf: 'center', flex: 'none', mr: 1 }}
          >
            {adding ? 'Adding…' : `Add ${answersAt ?? ''}`}
          </Button>
        )
      }
    >
      {conclusion ? (
        <FaultText fault={conclusion} />
      ) : (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            An edge host answers at {address}. Nothing stands in between.
          </Typography>
          <Typography variant="body2">
            {onAdd ? 'Add it, then compare its fingerprint.' : 'It is in the list. Refresh it there.'}
          </Typography>
        </>
      )}
    </Card>
  );
}
