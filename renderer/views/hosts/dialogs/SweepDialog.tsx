import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import type { SweepSuggestion } from '#shared/model/sweep.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { Placeholder } from '../../../parts/Placeholder.tsx';

/** Knocks on every address of the chosen subnets. Nothing but a TLS greeting is sent to a stranger. */
export function SweepDialog() {
  const { client, commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const busy = useMarked('sweep');
  const [suggested, setSuggested] = useState<readonly SweepSuggestion[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const [port, setPort] = useState('5080');
  const [problem, setProblem] = useState<Fault | null>(null);

  useEffect(() => {
    let gone = false;
    void client.call('sweep.suggest', {}).then((result) => {
      if (gone) return;
      setSuggested(isOk(result) ? result.ok : []);
      if (!isOk(result)) setProblem(result.error);
      // The one network there is, is the one that is meant.
      else if (result.ok.length === 1) setTicked(new Set(result.ok.map(({ subnet }) => subnet)));
    });
    return () => {
      gone = true;
    };
  }, [client]);

  const subnets = [...ticked, ...typed.split(/[\s,;]+/).filter((part) => part !== '')];
  const isPort = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;

  const sweep = async (): Promise<void> => {
    const result = await commands.run(
      'sweep.start',
      { subnets, port: Number(port) },
      { mark: 'sweep', quiet: true },
    );
    if (result && isOk(result)) close();
    else if (result) setProblem(result.error);
  };

  const toggle = (subnet: string): void => {
    const next = new Set(ticked);
    if (!next.delete(subnet)) next.add(subnet);
    setTicked(next);
  };

  const reason =
    subnets.length === 0
      ? 'Tick a subnet or type one.'
      : isPort
        ? null
        : 'The port is a number from 1 to 65535.';
  return (
    <Modal
      title="Sweep for hosts"
      onClose={close}
      confirm={{ label: 'Start sweep', busy, reason, run: () => void sweep() }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        Fieldlink asks every address of a subnet whether an edge host answers there. It signs in to none of
        them.
      </Typography>
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, mb: 2.5, minHeight: 72 }}>
        <Typography component="legend" variant="h3" sx={{ p: 0 }}>
          Networks of this laptop
        </Typography>
        {suggested === null && <Placeholder height={44} />}
        {suggested?.length === 0 && (
          <Typography variant="body2" sx={{ mt: 1 }}>
            None found. Connect this laptop to the site’s network, or type a subnet below.
          </Typography>
        )}
        {suggested?.map(({ subnet, interfaceName, address, size }) => (
          <FormControlLabel
            key={`${interfaceName} ${subnet}`}
            sx={{ display: 'flex' }}
            control={<Checkbox checked={ticked.has(subnet)} onChange={() => toggle(subnet)} />}
            label={`${subnet} · ${interfaceName} (${address}) · ${size} addresses`}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Field label="Other subnet" placeholder="10.10.0.0/24" value={typed} onChange={setTyped} />
        <Field
          label="Port"
          inputMode="numeric"
          maxLength={5}
          width={112}
          value={port}
          onChange={(value) => setPort(value.trim())}
        />
      </Box>
      {problem && (
        <Box role="alert" sx={{ mt: 2, color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
