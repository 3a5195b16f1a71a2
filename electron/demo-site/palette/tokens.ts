import { randomBytes } from 'node:crypto';
import { projectList } from './projects.ts';
import type { PaletteState, RegistrationToken } from './types.ts';
import { newUid } from './uid.ts';

/** Registration tokens of the tenant: pure changes of the state, and how the API tells them. */

export const newSecret = (): string => randomBytes(16).toString('base64url');

/** What somebody decides about a token. */
export type TokenTerms = Pick<
  RegistrationToken,
  'name' | 'labels' | 'annotations' | 'projectUid' | 'expiresAt'
>;

export const newToken = (terms: TokenTerms): RegistrationToken => ({
  ...{ ...terms, uid: newUid(), token: newSecret(), isActive: true, createdAt: Date.now() },
});

/** By the wall's clock, not by that of the site. */
const isLive = ({ isActive, expiresAt }: RegistrationToken): boolean => isActive && expiresAt > Date.now();

export const liveToken = ({ tokens }: PaletteState, shown: string): RegistrationToken | undefined =>
  tokens.find((known) => known.token === shown && isLive(known));

export const changedToken = (
  state: PaletteState,
  uid: string,
  change: Partial<RegistrationToken>,
): PaletteState => ({
  ...state,
  tokens: state.tokens.map((each) => (each.uid === uid ? { ...each, ...change } : each)),
});

/** vendor: v1EdgeToken, with the token itself in clear: whoever may list tokens has them all. */
export const tokenView = (known: RegistrationToken) => ({
  metadata: {
    ...{ uid: known.uid, name: known.name, labels: known.labels, annotations: known.annotations },
    creationTimestamp: new Date(known.createdAt).toISOString(),
  },
  spec: {
    ...{ token: known.token, expiry: new Date(known.expiresAt).toISOString() },
    ...(known.projectUid === null
      ? {}
      : { defaultProject: projectList.find(({ uid }) => uid === known.projectUid) ?? {} }),
  },
  status: { isActive: known.isActive },
});
