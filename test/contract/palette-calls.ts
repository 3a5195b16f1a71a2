import { z } from 'zod';
import { projects } from '#electron/demo-site/palette/projects.ts';
import type { Site } from '#electron/demo-site/site.ts';
import type { PaletteOperation, PathParameters } from '#shared/wire/palette/operations.ts';
import { paletteTarget } from '#shared/wire/palette/operations.ts';
import type { PaletteClient } from './palette-client.ts';

const refused = z.object({ code: z.union([z.string(), z.number()]), message: z.string() });

interface Given extends PathParameters {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly projectUid?: string | null;
}

/** How the app and the hosts of a site speak to its console. */
export const createPaletteCalls = (palette: PaletteClient, site: Site) => ({
  /** As the app sends it: what its table does not allow throws here. */
  ask(operation: PaletteOperation, { query = {}, body, projectUid, ...about }: Given = {}) {
    const standard = operation.scope === 'tenant' ? null : projects.default.uid;
    const scope = projectUid === undefined ? standard : projectUid;
    return palette.call(operation.method, paletteTarget(operation, about), {
      ...{ query, body: body === undefined ? undefined : operation.body?.parse(body) },
      headers: { ApiKey: site.palette.apiKey, ...(scope === null ? {} : { ProjectUid: scope }) },
    });
  },
  /** As a host calls in when it boots. */
  register: (hostUid: string, host: object = {}, labels: Record<string, string> = {}) =>
    palette.call('POST', '/v1/edgehosts/register', {
      ...{ headers: {}, byHost: true },
      body: {
        metadata: { uid: hostUid, name: hostUid, labels },
        spec: {
          type: 'edge-native',
          device: { archType: 'amd64', os: { family: 'ubuntu', version: '22.04' } },
          host: {
            ...{ hostUid, hostAddress: '10.0.0.7', macAddress: `mac of ${hostUid}` },
            ...{ hostAuthToken: site.palette.registrationToken, ...host },
          },
        },
      },
    }),
});
export type PaletteCalls = ReturnType<typeof createPaletteCalls>;

/** Status and code of a refusal. */
export async function codeOf(answer: ReturnType<PaletteClient['call']>): Promise<string> {
  const { status, body } = await answer;
  return `${String(status)} ${String(refused.parse(body).code)}`;
}
