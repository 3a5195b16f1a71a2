import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().default('');

/** What a host reads of its user data: vendor: `stylus.managementMode` and `stylus.site`, by their keys there. */
const shape = z.object({
  managementMode: z.enum(['central', 'local']).default('central'),
  /** HOST or HOST:PORT. */
  paletteEndpoint: z.string().min(1),
  edgeHostToken: text,
  /** Of both, the UID is followed. */
  projectName: text,
  projectUid: text,
  disableAutoRegister: z.boolean().default(false),
  registrationURL: z.string().max(2_000).default(''),
  /** In place of the edge host ID; vendor: `$random` is a random one, and so is what it has already. */
  name: text,
  tags: z.record(z.string(), z.string()).default({}),
  insecureSkipVerify: z.boolean().default(false),
  /** By which key of user data a host is given it is undocumented. */
  hostPairingKey: text,
});
export type UserData = z.output<typeof shape>;

/** vendor: the first line of user data, to the letter. */
const head = /^#cloud-config\r?\n/;
const file = z
  .object({
    stylus: z.object({
      managementMode: shape.shape.managementMode,
      site: shape.omit({ managementMode: true }),
    }),
  })
  .transform(({ stylus }): UserData => ({ ...stylus.site, managementMode: stylus.managementMode }));

/** The file as it is on a stick, or only what it says of the site. */
export const userDataShape = z.union([
  z
    .string()
    .regex(head)
    .transform((written, context): unknown => {
      try {
        return parse(written);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not YAML' });
        return z.NEVER;
      }
    })
    .pipe(file),
  shape,
]);
