import { useState } from 'react';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import Button from '@mui/material/Button';
import type { LinkFinding } from '#shared/model/link-health.ts';
import { flawsOf, stillWrong } from '#shared/model/link-health.ts';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { RepairDialog } from './RepairDialog.tsx';

/** Half-unlinked and stale links, one card for all that are wrong in the same way, with what mends them. */
export function LinkFlaws({ findings }: { readonly findings: readonly LinkFinding[] }) {
  /** As they were when the dialog opened: nothing is confirmed that was not shown. */
  const [repairing, setRepairing] = useState<readonly LinkFinding[] | null>(null);
  return (
    <>
      {flawsOf(findings).map((flaw) => (
        <Card
          key={flaw.code}
          tone="bad"
          icon={LinkOffIcon}
          action={
            <Button
              variant="outlined"
              sx={{ alignSelf: 'center', mr: 1.5 }}
              onClick={() => setRepairing(findings.filter(({ code }) => code === flaw.code))}
            >
              Repair
            </Button>
          }
        >
          <FaultText fault={flaw} />
        </Card>
      ))}
      {repairing && (
        <RepairDialog findings={stillWrong(repairing, findings)} onClose={() => setRepairing(null)} />
      )}
    </>
  );
}
