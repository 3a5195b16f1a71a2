import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import Typography from '@mui/material/Typography';
import type { ContentCheck } from '#shared/model/content.ts';
import type { Fault } from '#shared/model/result.ts';
import { Card } from '../../parts/Card.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { SignatureRow } from './SignatureRow.tsx';
import { checkRows, isClash, noResumeWords, weighed } from './check-words.ts';
import type { CheckFacts } from './check-words.ts';

export interface CheckBodyProps extends CheckFacts {
  /** Why there is no check, or why the upload was not begun. */
  readonly problem: Fault | null;
  readonly replace: boolean;
  onReplace(on: boolean): void;
  onSignature(change: 'choose' | 'none'): void;
}

const refuses = { tone: 'bad', icon: BlockIcon } as const;
const warns = { tone: 'warn', icon: WarningIcon } as const;

/** What was found, what stops the upload first; and the tick that lets what the host holds give way. */
function Findings(props: {
  readonly check: ContentCheck;
  readonly replace: boolean;
  onReplace(on: boolean): void;
}) {
  const { check, replace, onReplace } = props;
  return (
    <>
      {weighed(check, replace).map(({ weight, fault }) => (
        <Card
          key={fault.code}
          {...(weight === 'refuses' ? refuses : warns)}
          {...(isClash(fault) && {
            below: (
              <FormControlLabel
                control={<Checkbox checked={replace} onChange={(_, on) => onReplace(on)} />}
                label={`Replace ${check.file.name} on the host if its content is another`}
              />
            ),
          })}
        >
          <FaultText fault={fault} />
        </Card>
      ))}
    </>
  );
}

/** The whole of it before it begins: file, signature, what the host holds and has room for, and what to know. */
export function CheckBody({ problem, replace, onReplace, onSignature, ...facts }: CheckBodyProps) {
  const { check } = facts;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
      <Facts
        label="Upload"
        rows={checkRows(facts, <SignatureRow signature={facts.signature} onSignature={onSignature} />)}
      />
      <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
        {problem && (
          <Card {...refuses}>
            <FaultText fault={problem} />
          </Card>
        )}
        {check && <Findings check={check} replace={replace} onReplace={onReplace} />}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, color: 'text.secondary' }}>
        <InfoIcon aria-hidden sx={{ flex: 'none', fontSize: 22 }} />
        <Typography variant="body2">{noResumeWords}</Typography>
      </Box>
    </Box>
  );
}
