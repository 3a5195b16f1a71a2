import { useState } from 'react';
import { checkHostId } from '#shared/model/edge-host-id.ts';
import type { Finding } from '#shared/model/finding.ts';
import { qrPayload, templateRefusal } from '#shared/model/qr-payload.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { QrPath } from '../../../parts/qr-path.ts';
import { qrPath } from '../../../parts/qr-path.ts';

export interface Qr {
  readonly payload: string;
  readonly code: QrPath;
}

function qrOf(payload: string): Qr | null {
  try {
    return { payload, code: qrPath(payload) };
  } catch {
    return null;
  }
}

const refuses = (why: Fault): Finding => ({ weight: 'refuses', fault: why });

/** The code of a host as it is typed in, and what speaks against it. */
export function useQr(template: string) {
  const [hostId, setHostId] = useState('');
  const id = hostId.trim();
  const ofTemplate = templateRefusal(template);
  const findings: readonly Finding[] = [
    ...(ofTemplate ? [refuses(ofTemplate)] : []),
    ...(id === '' ? [] : checkHostId(id)),
  ];
  const isRefused = id === '' || findings.some(({ weight }) => weight === 'refuses');
  const qr = isRefused ? null : qrOf(qrPayload(id, template.trim()));
  const tooLong = isRefused || qr ? [] : [refuses(fault('qr-too-long'))];
  return {
    ...{ hostId, setHostId, id, qr },
    findings: [...findings, ...tooLong],
  };
}
