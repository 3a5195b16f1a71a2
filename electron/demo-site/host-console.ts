import { html } from 'hono/html';
import { toBuffer } from 'qrcode';
import { hostNameOf } from './hardware.ts';
import type { Route } from './route.ts';
import { edgeHostIdOf, ipOf } from './situation.ts';
import type { Host } from './types.ts';

/** Where a camera stands in front of the screen of a host: no part of the vendor's API, and no login. */
const hostConsolePath = '/x-fieldlink/console';

/** vendor: QR registration: the URL of the web app, with the ID of this host for it (domain §1.16, inferred). */
function registrationAddress(host: Host): string | null {
  const url = host.state.userData?.registrationURL ?? '';
  return url === '' ? null : `${url}?appliance-id=${encodeURIComponent(edgeHostIdOf(host))}`;
}

const style = `
  body { background: #000; color: #d0d0d0; font: 16px/1.5 ui-monospace, monospace; margin: 24px }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
  img { background: #fff; display: block; image-rendering: pixelated; max-width: 100% }`;

/** What stands on the screen of a host. */
export interface HostScreen {
  readonly lines: readonly string[];
  /** A QR code as a PNG in base64, and the text under it; null: it shows none. */
  readonly qr: { readonly png: string; readonly text: string } | null;
}

export async function screenOf(host: Host): Promise<HostScreen> {
  const { index, createdAt, port } = host.state;
  const head = `${hostNameOf(index)} tty1`;
  if (!host.live.listening()) return { lines: [head, 'booting…'], qr: null };
  const time = new Date(createdAt).toISOString();
  const text = registrationAddress(host);
  return {
    lines: [
      head,
      `time="${time}" level=info msg="starting stylus agent"`,
      `time="${time}" level=info msg="MachineD: ${edgeHostIdOf(host)}"`,
      `Local UI: https://${ipOf(host)}:${String(port)}`,
    ],
    qr:
      text === null
        ? null
        : { png: (await toBuffer(text, { margin: 4, scale: 6 })).toString('base64'), text },
  };
}

async function page(host: Host) {
  const { lines, qr } = await screenOf(host);
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Console of ${hostNameOf(host.state.index)}</title>
      <style>
        ${style}
      </style>
      <pre>${lines.join('\n')}</pre>
      ${
        qr === null
          ? ''
          : html`<p>Scan to register this edge host:</p>
              <img src="data:image/png;base64,${qr.png}" alt="QR code of ${qr.text}" />
              <p>${qr.text}</p>`
      }
    </html>`;
}

export const hostConsoleRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: hostConsolePath, auth: 'none' },
    handle: async ({ host }) => ({ status: 200, html: await page(host) }),
  },
];
