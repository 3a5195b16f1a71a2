import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { hostLabel, shortHostId } from '#shared/model/names.ts';
import { whyNotRemember } from '#shared/model/vault.ts';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { RememberChoice } from '../../vault/RememberChoice.tsx';
import { useVaultStep } from '../../vault/use-vault-step.tsx';
import { SignInFaults } from './SignInFaults.tsx';
import { useHostsByKey } from './use-hosts-by-key.ts';

export interface SignInDialogProps {
  readonly keys: readonly string[];
  onClose(): void;
  onSignedIn(): void;
  /** Going on without those that refuse, as soon as two can be gone on with; `ready` can be from the start. */
  readonly onSkip?: (() => void) | undefined;
  readonly ready?: number;
}

/** The password goes from the field into one call and is wiped from the field at once, whatever the answer. */
export function SignInDialog({ keys, onClose, onSignedIn, onSkip, ready = 0 }: SignInDialogProps) {
  const { commands } = useStores();
  const app = useFeed((state) => state.app);
  const busy = useMarked('sign-in');
  const [pending, setPending] = useState(keys);
  const hosts = useHostsByKey(pending);
  const [username, setUsername] = useState(app?.siteUsername ?? '');
  const [password, setPassword] = useState('');
  const [forSite, setForSite] = useState(true);
  const [remember, setRemember] = useState(false);
  const [problem, setProblem] = useState<Fault | null>(null);
  const [tried, setTried] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  const refusal = app && whyNotRemember(app);
  const typed = { username, password, forSite, remember: remember && forSite && refusal === null };

  /** Without an account the remembered one is used. */
  const signIn = async (account?: typeof typed): Promise<void> => {
    setPassword('');
    const result = await commands.run(
      'session.signIn',
      { keys: hosts.map(({ key }) => key), account },
      { mark: 'sign-in', quiet: true },
    );
    if (!result) return;
    setTried(true);
    setProblem(isOk(result) ? null : result.error);
    const open = isOk(result) ? result.ok.filter(({ signedIn }) => !signedIn).map(({ key }) => key) : pending;
    if (isOk(result) && open.length === 0) {
      onSignedIn();
      return;
    }
    setPending(open);
    passwordField.current?.focus();
  };

  const isRefused = hosts.some(({ session }) => session.state === 'refused');
  const vaultStep = useVaultStep(app?.vault, () => {
    // What a host refused is not sent again by itself.
    if (app?.vault.remembered && !isRefused) void signIn();
  });

  const canSkip = onSkip !== undefined && ready + keys.length - pending.length > 1;
  const [first, ...others] = hosts;
  return (
    <>
      <Modal
        title={
          hosts.length === 1 && first
            ? `Sign in to ${shortHostId(hostLabel(first))}`
            : `Sign in to ${hosts.length} hosts`
        }
        onClose={onClose}
        otherwise={canSkip ? { label: 'Go on without', run: onSkip } : undefined}
        confirm={{
          label: 'Sign in',
          busy,
          reason: username !== '' && password !== '' ? null : 'Type user name and password.',
          run: () => void signIn(typed),
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          Use a user of the host’s own operating system, as for Local UI.
          {first &&
            others.length > 0 &&
            ` ${shortHostId(hostLabel(first))} is tried first; the other${others.length === 1 ? '' : ` ${others.length}`} only if it accepts, so that a typing slip cannot lock them all.`}
        </Typography>
        {tried && <SignInFaults problem={problem} hosts={hosts} />}
        <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>
          <Field label="User name" autoFocus maxLength={256} value={username} onChange={setUsername} />
          <Field
            label="Password"
            type="password"
            maxLength={1024}
            inputRef={passwordField}
            value={password}
            onChange={setPassword}
          />
          <FormControlLabel
            control={<Checkbox checked={forSite} onChange={(_, on) => setForSite(on)} />}
            label="Use for the whole site"
          />
          <RememberChoice
            value={remember}
            onChange={setRemember}
            forSite={forSite}
            refusal={refusal}
            onStep={vaultStep.go}
          />
        </Box>
      </Modal>
      {vaultStep.dialog}
    </>
  );
}
