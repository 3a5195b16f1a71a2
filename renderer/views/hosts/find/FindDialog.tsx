import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { isOk } from '#shared/model/result.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { useMarked, useStores, useView } from '../../../store/use-stores.ts';
import { knownKeys } from './find-words.ts';
import { ListField } from './ListField.tsx';
import { NetworkList } from './NetworkList.tsx';
import { useFindForm } from './use-find-form.ts';

/** On a small screen the fields above fill the dialog. */
const showWhole = (alert: HTMLElement | null): void => alert?.scrollIntoView({ block: 'nearest' });

/** All ways to find hosts at once. Nothing but a TLS greeting is sent to a stranger. */
export function FindDialog() {
  const { commands } = useStores();
  const close = useView((state) => state.closeDialog);
  const setSelected = useView((state) => state.setSelected);
  const busy = useMarked('find');
  const { networks, form, change, list, readList, problem, setProblem, asked, portsAreGood } = useFindForm();
  const { interfaces = [], subnets = [], addresses = [], announced, publicRanges } = asked;
  const known = list ? knownKeys(list) : [];
  const hasPlaces = interfaces.length + subnets.length + addresses.length > 0;
  const onlyTicks = !hasPlaces && known.length > 0;

  const find = async (): Promise<void> => {
    const result = onlyTicks ? null : await commands.run('sweep.start', asked, { mark: 'find', quiet: true });
    if (result && !isOk(result)) setProblem(result.error);
    else if (result || onlyTicks) {
      if (known.length > 0) setSelected(new Set(known));
      close();
    }
  };

  const reason = !portsAreGood
    ? 'Ports are up to eight numbers from 1 to 65535.'
    : hasPlaces || onlyTicks || announced
      ? null
      : 'Tick a network, type a subnet or paste a list.';
  const label = publicRanges ? 'Sweep it anyway' : onlyTicks ? 'Tick known hosts' : 'Start sweep';
  const flag = (name: 'announced' | 'keepLooking', text: string) => (
    <FormControlLabel
      sx={{ display: 'flex', mr: 0 }}
      control={<Checkbox checked={form[name]} onChange={(_, on) => change({ [name]: on })} />}
      label={text}
    />
  );
  return (
    <Modal
      title="Find hosts"
      width="md"
      onClose={close}
      confirm={{ label, busy: busy || networks === null, reason, run: () => void find() }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        Fieldlink asks every address of these networks whether an edge host answers there. It signs in to none
        of them.
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <NetworkList
          networks={networks}
          ticked={form.ticked}
          onTick={(name, on) => {
            const ticked = new Set(form.ticked);
            if (on) ticked.add(name);
            else ticked.delete(name);
            change({ ticked });
          }}
        />
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Field
            label="Other subnets"
            placeholder="10.10.0.0/24, 10.20.0.0/22"
            value={form.subnets}
            onChange={(subnetsTyped) => change({ subnets: subnetsTyped })}
            problemId={problem ? 'find-problem' : undefined}
          />
          <Field
            label="Ports"
            width={160}
            value={form.ports}
            onChange={(portsTyped) => change({ ports: portsTyped })}
          />
        </Box>
        <ListField text={form.listText} list={list} onText={(text) => void readList(text)} />
        <Box>
          {flag('announced', 'Also listen for hosts that announce themselves (mDNS)')}
          {flag('keepLooking', 'Keep looking while the list of hosts is open')}
        </Box>
      </Box>
      {problem && (
        <Box
          role="alert"
          ref={showWhole}
          sx={{ mt: 2, p: 1.5, borderRadius: 1, bgcolor: publicRanges ? 'warning.light' : 'error.light' }}
        >
          <FaultText id="find-problem" fault={problem} />
        </Box>
      )}
    </Modal>
  );
}
