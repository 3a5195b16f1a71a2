import Box from '@mui/material/Box';
import { Field } from '../../../parts/Field.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { QrCode } from '../../../parts/QrCode.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { mono } from '../../../parts/mono.ts';
import { saveFile } from '../../../store/save-file.ts';
import { ScanButton } from '../../scan/ScanButton.tsx';
import { QrSheet } from './QrSheet.tsx';
import { TemplateField } from './TemplateField.tsx';
import { qrFileName, qrPng, qrSvg } from './qr-file.ts';
import { useQr } from './use-qr.ts';
import type { Template } from './use-template.ts';

const width = 328;
/** In a low window a smaller code, so that what is done with it stays in sight. */
const side = `min(${width}px, 40vh)`;

export interface QrTabProps {
  readonly template: Template;
  /** The host shall be registered at a site. */
  onRegister(hostId: string): void;
}

/** The QR code of a host: what its screen would show, or what is taped to it; and any code read back. */
export function QrTab({ template, onRegister }: QrTabProps) {
  const { hostId, setHostId, id, qr, findings } = useQr(template.template);
  const off = qr ? null : 'Give an edge host ID first.';
  const savePng = async (): Promise<void> => {
    const png = qr && (await qrPng(qr.code));
    if (png) saveFile(qrFileName(id, 'png'), png);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, p: 0.5, pt: 1, overflow: 'auto' }}>
      <Box sx={{ display: 'grid', gap: 2, flex: '1 1 360px', maxWidth: 560, alignContent: 'start' }}>
        <Field
          label="Edge host ID"
          placeholder="edge-4f1c…"
          maxLength={256}
          value={hostId}
          onChange={setHostId}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ScanButton onTake={([scanned = '']) => setHostId(scanned)} />
          <ReasonButton
            variant="outlined"
            reason={id === '' ? 'Scan or type an edge host ID first.' : null}
            onClick={() => onRegister(id)}
          >
            Register at a site
          </ReasonButton>
        </Box>
        {findings.map((finding) => (
          <FindingCard key={finding.fault.code} finding={finding} />
        ))}
        <TemplateField {...template} />
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, width, alignContent: 'start' }}>
        {qr ? (
          <QrCode text={qr.payload} side={side} label={`QR code of ${id}`} />
        ) : (
          <Box
            sx={{
              ...{
                display: 'grid',
                placeItems: 'center',
                width: side,
                height: side,
                p: 2,
                textAlign: 'center',
              },
              ...{ border: '1px dashed', borderColor: 'divider', borderRadius: 1, color: 'text.secondary' },
            }}
          >
            The code of the host stands here.
          </Box>
        )}
        <Box sx={{ fontFamily: mono, fontSize: '0.875rem', overflowWrap: 'anywhere', minHeight: '4.5em' }}>
          {qr?.payload}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ReasonButton variant="contained" reason={off} onClick={() => void savePng()}>
            Save PNG
          </ReasonButton>
          <ReasonButton
            variant="outlined"
            reason={off}
            onClick={() => {
              if (qr) saveFile(qrFileName(id, 'svg'), new Blob([qrSvg(qr.code)], { type: 'image/svg+xml' }));
            }}
          >
            Save SVG
          </ReasonButton>
          <ReasonButton variant="outlined" reason={off} onClick={() => window.print()}>
            Print
          </ReasonButton>
        </Box>
      </Box>
      {qr && <QrSheet id={id} payload={qr.payload} />}
    </Box>
  );
}
