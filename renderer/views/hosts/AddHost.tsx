import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Fault } from '#shared/model/result.ts';
import { hostPort } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../parts/Field.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { useFeed, useMarked, useStores, useView } from '../../store/use-stores.ts';
import { whyLabel } from './check-words.ts';

/** The two ways to find hosts. What was typed stays in the field until it has been accepted. */
export function AddHost({
  isPrimary,
  children,
}: {
  readonly isPrimary: boolean;
  readonly children?: ReactNode;
}) {
  const { commands } = useStores();
  const openDialog = useView((state) => state.openDialog);
  const busy = useMarked('add');
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<Fault | null>(null);
  // The dialog about the problem may have added it meanwhile.
  const isListed = useFeed(
    ({ hosts }) =>
      problem !== null && hosts?.some((host) => hostPort(host.address, host.port) === address.trim()),
  );

  const add = async (): Promise<void> => {
    const typed = address.trim();
    if (typed === '') return;
    const result = await commands.run('hosts.add', { address: typed }, { mark: 'add', quiet: true });
    if (!result) return;
    setProblem(isOk(result) ? null : result.error);
    if (isOk(result)) setAddress('');
  };

  return (
    <Box
      component="form"
      noValidate
      sx={{ flex: 'none' }}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Field
          label="Address"
          inline
          placeholder="10.10.0.21:5080"
          maxLength={300}
          width={304}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setProblem(null);
          }}
          problemId={problem ? 'add-problem' : undefined}
        />
        <Button type="submit" variant={isPrimary ? 'contained' : 'outlined'} disabled={busy}>
          {busy ? 'Adding…' : 'Add'}
        </Button>
        <Button variant="outlined" onClick={() => openDialog({ kind: 'find' })}>
          Find hosts
        </Button>
        {children}
      </Box>
      {problem && !isListed && (
        <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
          <Box role="alert" sx={{ color: 'error.main' }}>
            <FaultText id="add-problem" fault={problem} />
          </Box>
          {problem.code !== 'address-invalid' && (
            <Button
              variant="outlined"
              onClick={() => openDialog({ kind: 'diagnose', address: address.trim() })}
            >
              {whyLabel}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
