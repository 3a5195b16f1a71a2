import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().default('');

/** What a host reads of its user data: vendor: `stylus.managementMode` and `stylus.site`, by their keys there. */
const shape = z.object({
  managementMode: z.enum(['central', 'local']).default('central'),
  /** vendor: default false: such a host links to nobody. */
  enableMultiNode: z.boolean().default(false),
  /** HOST or HOST:PORT. */
  paletteEndpoint: text,
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
const ofStylus = { managementMode: true, enableMultiNode: true } as const;
export type UserData = z.output<typeof shape>;

/** vendor: the first line of user data, to the letter. */
const head = /^#cloud-config\r?\n/;
const file = z
  .object({
    stylus: z.object({
      ...shape.pick(ofStylus).shape,
      site: shape.omit(ofStylus).prefault({}),
    }),
  })
  .transform(({ stylus: { site, ...rest } }): UserData => ({ ...site, ...rest }));

const hasWhereToGo = ({ managementMode, paletteEndpoint }: UserData): boolean =>
  managementMode === 'local' || paletteEndpoint !== '';
const nowhere = 'names no paletteEndpoint';

/** The text of the file as it is on a stick. */
export const userDataFile = z
  .string()
  .regex(head, 'does not begin with #cloud-config')
  .transform((written, context): unknown => {
    try {
      return parse(written);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not YAML' });
      return z.NEVER;
    }
  })
  .pipe(file)
  .refine(hasWhereToGo, nowhere);

/** The file, or only what it says of the site. */
export const userDataShape = z.union([userDataFile, shape.refine(hasWhereToGo, nowhere)]);
