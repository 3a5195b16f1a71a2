import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import Typography from '@mui/material/Typography';
import type { ContentCheck } from '#shared/model/content.ts';
import type { Fault } from '#shared/model/result.ts';
import { Facts } from '../../parts/Facts.tsx';
import { FindingCard } from '../../parts/FindingCard.tsx';
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

/** What was found, what stops the upload first; and the tick that lets what the host holds give way. */
function Findings(props: {
  readonly check: ContentCheck;
  readonly replace: boolean;
  onReplace(on: boolean): void;
}) {
  const { check, replace, onReplace } = props;
  return (
    <>
      {weighed(check, replace).map((finding) => (
        <FindingCard
          key={finding.fault.code}
          finding={finding}
          below={
            isClash(finding.fault) ? (
              <FormControlLabel
                control={<Checkbox checked={replace} onChange={(_, on) => onReplace(on)} />}
                label={`Replace ${check.file.name} on the host if its content is another`}
              />
            ) : undefined
          }
        />
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
        {problem && <FindingCard finding={{ weight: 'refuses', fault: problem }} />}
        {check && <Findings check={check} replace={replace} onReplace={onReplace} />}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, color: 'text.secondary' }}>
        <InfoIcon aria-hidden sx={{ flex: 'none', fontSize: 22 }} />
        <Typography variant="body2">{noResumeWords}</Typography>
      </Box>
    </Box>
  );
}
