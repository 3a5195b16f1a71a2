import { useState } from 'react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { whyNotRemember } from '#shared/model/vault.ts';
import { Field } from '../../parts/Field.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { RememberChoice } from '../vault/RememberChoice.tsx';
import { useVaultStep } from '../vault/use-vault-step.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useConsoleSignIn } from './use-console-sign-in.ts';
import type { Vouched } from './use-console-sign-in.ts';
import type { Shown } from './use-look.ts';

export interface SignInStepProps {
  readonly vouched: Vouched;
  /** Its API key is in the vault. */
  readonly isRemembered: boolean;
  look(shown: Shown): void;
  onBack(): void;
  onClose(): void;
}

type By = 'api-key' | 'password';

const why: Readonly<Record<By, string>> = {
  'api-key': 'Paste the API key.',
  password: 'Type email and password.',
};

const vouchWord = ({ byAuthority, caFile }: Vouched): string => {
  if (caFile !== null) return 'The CA that you trust vouches for its certificate.';
  return byAuthority
    ? 'An authority that this laptop knows vouches for its certificate.'
    : 'It shows the certificate that you trust.';
};

/** A secret goes from its field into one call and is wiped from the field at once, whatever the answer. */
export function SignInStep({ vouched, isRemembered, look, onBack, onClose }: SignInStepProps) {
  const app = useFeed((state) => state.app);
  const [by, setBy] = useState<By>('api-key');
  const [email, setEmail] = useState('');
  const [org, setOrg] = useState('');
  const [secret, setSecret] = useState('');
  const [remember, setRemember] = useState(false);
  const { busy, problem, signIn } = useConsoleSignIn(vouched, look, onClose);
  const refusal = app && whyNotRemember(app);
  const isKey = by === 'api-key';

  const send = (): void => {
    setSecret('');
    const login = isKey
      ? { apiKey: secret.trim() }
      : { email: email.trim(), password: secret, org: org.trim() };
    void signIn(login, isKey && remember && refusal === null);
  };
  const vaultStep = useVaultStep(app?.vault, () => {
    // What the console refused is not sent again by itself.
    if (isRemembered && !problem) void signIn(undefined, false);
  });
  const isTyped = secret.trim() !== '' && (isKey || email.trim() !== '');
  return (
    <>
      <Modal
        title={`Sign in to ${vouched.endpoint}`}
        onClose={onClose}
        otherwise={
          isRemembered && app?.vault.state === 'open'
            ? { label: 'Use the remembered API key', run: () => void signIn(undefined, false) }
            : { label: 'Other console', run: onBack }
        }
        confirm={{ label: 'Sign in', busy, reason: isTyped || busy ? null : why[by], run: send }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {vouchWord(vouched)} To pair clusters its user needs the clusterPair permissions in the project; to
          register hosts edgehost there, and edgeToken in the tenant for registration tokens.
        </Typography>
        <RadioGroup
          row
          aria-label="Sign in with"
          value={by}
          onChange={(_, next) => {
            setSecret('');
            setBy(next === 'password' ? 'password' : 'api-key');
          }}
          sx={{ gap: 2, mb: 1 }}
        >
          <FormControlLabel value="api-key" label="API key" control={<Radio />} />
          <FormControlLabel value="password" label="Email and password" control={<Radio />} />
        </RadioGroup>
        {busy ? <Typography role="status">Signing in…</Typography> : <Problem fault={problem} />}
        <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>
          {!isKey && <Field label="Email" autoFocus maxLength={256} value={email} onChange={setEmail} />}
          <Field
            key={by}
            label={isKey ? 'API key' : 'Password'}
            type="password"
            autoFocus={isKey}
            maxLength={1024}
            value={secret}
            onChange={setSecret}
          />
          {!isKey && (
            <Field
              label="Organization (only where the account is in several)"
              maxLength={256}
              value={org}
              onChange={setOrg}
            />
          )}
          {isKey && (
            <RememberChoice
              value={remember}
              onChange={setRemember}
              forSite
              keeps="Sealed in the vault once the console has accepted it. Off, it is forgotten when Fieldlink closes."
              refusal={refusal}
              onStep={vaultStep.go}
            />
          )}
        </Box>
      </Modal>
      {vaultStep.dialog}
    </>
  );
}
