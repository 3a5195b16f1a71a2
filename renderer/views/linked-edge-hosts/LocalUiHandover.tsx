import Box from '@mui/material/Box';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { Steps } from '../../parts/Steps.tsx';
import { UrlLine } from '../../parts/UrlLine.tsx';
import { useStores } from '../../store/use-stores.ts';

export interface LocalUiHandoverProps {
  readonly fault: Fault;
  readonly hostKey: string;
  onClose(): void;
}

/** The one click Fieldlink cannot make: where to make it, and a way to look at the outcome. */
export function LocalUiHandover({ fault, hostKey, onClose }: LocalUiHandoverProps) {
  const { clipboard, commands } = useStores();
  const url = String(fault.params['url'] ?? '');
  const check = (): void => {
    void commands.run('link.stopTokenGeneration', { key: hostKey, byHand: true });
    onClose();
  };
  return (
    <Modal
      title="Finish in Local UI"
      onClose={onClose}
      cancelLabel="Close"
      confirm={{ label: 'Done, check now', run: check }}
    >
      <FaultText fault={fault} />
      <Box sx={{ my: 2 }}>
        <UrlLine url={url} onCopy={() => clipboard.copy(url)} />
      </Box>
      <Steps
        steps={[
          'Open this address in a browser and sign in with a user of the host.',
          'Choose Main Menu, Linked Edge Hosts.',
          'Press the red Stop token generation and confirm.',
        ]}
      />
    </Modal>
  );
}
