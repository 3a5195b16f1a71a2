import { useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import type { TypedSecret } from '../../../parts/use-typed-secret.ts';

const whence = 'From Palette: Tenant Settings, Registration Tokens. It is sent to the host and kept nowhere.';
const gone = 'Nobody worked here for ten minutes, so the token was taken off the screen. Paste it again.';

/** vendor: **Registration token**. */
export function TokenField({
  token,
  problem,
}: {
  readonly token: TypedSecret;
  readonly problem: Fault | null;
}) {
  const id = useId();
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <SecretField
        label="Registration token"
        value={token.secret}
        onChange={token.type}
        {...(problem ? { problemId: id } : { hintId: id })}
      />
      <Box id={id}>
        {problem ? (
          <FaultText fault={problem} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {token.wiped ? gone : whence}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
