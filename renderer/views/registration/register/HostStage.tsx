import { useId } from 'react';
import Box from '@mui/material/Box';
import { Field } from '../../../parts/Field.tsx';
import { Findings } from '../../../parts/Findings.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { LanHosts } from '../../scan/LanHosts.tsx';
import { ScanButton } from '../../scan/ScanButton.tsx';
import type { Register } from './use-register.ts';

/** Which host: by its code, from the LAN, or typed. */
export function HostStage({ register }: { readonly register: Register }) {
  const { typedId, setHostId, hostId, findings } = register;
  const id = useId();
  return (
    <>
      <Field
        label="Edge host ID"
        autoFocus
        placeholder="edge-4f1c…"
        maxLength={256}
        value={typedId}
        onChange={setHostId}
        hintId={findings.length > 0 ? id : undefined}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ScanButton onTake={([scanned = '']) => setHostId(scanned)} />
        <LanHosts taken={new Set([hostId])} onAdd={([found = '']) => setHostId(found)} />
      </Box>
      {findings.length > 0 && <Findings id={id} findings={findings} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <Field label="Name (optional)" maxLength={256} value={register.name} onChange={register.setName} />
        <Field
          label="Tags beside those of the site (optional)"
          maxLength={2_000}
          value={register.tags}
          onChange={register.setTags}
        />
      </Box>
      <Box sx={{ maxWidth: 480 }}>
        <SecretField
          label="Pairing key (optional)"
          maxLength={1_024}
          value={register.pairingKey}
          onChange={register.setPairingKey}
        />
      </Box>
    </>
  );
}
