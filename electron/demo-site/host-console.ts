import { html } from 'hono/html';
import { toDataURL } from 'qrcode';
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
  h1 { font: inherit; margin: 0 }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
  img { background: #fff; display: block; image-rendering: pixelated; max-width: 100% }`;

async function page(host: Host) {
  const { index, createdAt, port } = host.state;
  const name = hostNameOf(index);
  const id = edgeHostIdOf(host);
  const address = registrationAddress(host);
  const code = address === null ? null : await toDataURL(address, { margin: 4, scale: 6 });
  const time = new Date(createdAt).toISOString();
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Console of ${name}</title>
      <style>
        ${style}
      </style>
      <h1>${name} tty1</h1>
      <pre>
time="${time}" level=info msg="starting stylus agent"
time="${time}" level=info msg="MachineD: ${id}"
Local UI: https://${ipOf(host)}:${String(port)}</pre>
      ${
        code === null
          ? ''
          : html`<p>Scan to register this edge host:</p>
              <img src="${code}" alt="QR code of ${address}" />
              <p>${address}</p>`
      }
    </html>`;
}

export const hostConsoleRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: hostConsolePath, auth: 'none' },
    handle: async ({ host }) => ({ status: 200, html: await page(host) }),
  },
];
