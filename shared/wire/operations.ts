import { z } from 'zod';
import { clusterDetails, connectivityPing, connectivityQuery } from './cluster.ts';
import { contentSigningKey, uploadAnswer, uploadedContent } from './content.ts';
import { stopTokenGenerationPath } from './extensions.ts';
import { hostInfo, ping, settings } from './host-info.ts';
import { accepted, linkRequest, linkStatus, linkToken, unlinkQuery } from './link.ts';
import { networkInterfaces } from './network.ts';
import { clusterApplications, pairAnswer, pairDetails, pairRequest, verifiedConnection } from './pairing.ts';
import {
  currentUser,
  loginAnswer,
  loginBody,
  loginQuery,
  renewalBody,
  renewalQuery,
  userToken,
} from './login.ts';
import { withQuery } from './target.ts';

/** One call of the Local Management API. `auth`: the vendor declares `Authorization` on it. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly auth: boolean;
  /** The host may take its time over it: nothing shall wait behind it. */
  readonly slow?: true;
  /** Acts, but twice is no more than once. What only reads need not say so. */
  readonly repeatable?: true;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Sent as multipart/form-data, in parts of these names. */
  readonly form?: readonly string[];
  readonly answer: z.ZodType;
}

const EH = '/v1/edge-mgmt/edgehosts/current';
const CL = '/v1/edge-mgmt/cluster';
const user = '/v1/users/default';
/** Answers without a schema in the vendor's document: whatever comes, or nothing, is fine. */
const anything = z.unknown();

const networkList = <I extends string>(id: I, path: string) =>
  ({
    id,
    method: 'GET',
    path: `/v1/edge-mgmt/network/${path}`,
    auth: true,
    answer: networkInterfaces,
  }) as const;

export const operations = {
  login: {
    id: 'login',
    method: 'POST',
    path: `${user}/login`,
    auth: false,
    query: loginQuery,
    body: loginBody,
    answer: loginAnswer,
  },
  renewal: {
    id: 'renewal',
    method: 'POST',
    path: `${user}/token/renewal`,
    auth: false,
    query: renewalQuery,
    body: renewalBody,
    answer: userToken,
  },
  logout: { id: 'logout', method: 'POST', path: `${user}/logout`, auth: true, answer: anything },
  currentUser: {
    id: 'currentUser',
    method: 'GET',
    path: '/v1/users/current',
    auth: true,
    answer: currentUser,
  },
  ping: { id: 'ping', method: 'GET', path: '/v1/ping', auth: true, answer: ping },
  settings: { id: 'settings', method: 'GET', path: '/v1/edge-mgmt/settings', auth: true, answer: settings },
  hostInfo: { id: 'hostInfo', method: 'GET', path: EH, auth: true, answer: hostInfo },
  nics: networkList('nics', 'interfaces'),
  bonds: networkList('bonds', 'bonds'),
  bridges: networkList('bridges', 'bridges'),
  vlans: networkList('vlans', 'vlans'),
  generateToken: {
    id: 'generateToken',
    method: 'POST',
    // It starts generation and reads the current token (vendor: Generate token).
    repeatable: true,
    path: `${EH}/link/generate-token`,
    auth: true,
    answer: linkToken,
  },
  link: { id: 'link', method: 'POST', path: `${EH}/link`, auth: true, body: linkRequest, answer: linkStatus },
  linkStatus: { id: 'linkStatus', method: 'GET', path: `${EH}/link/status`, auth: true, answer: linkStatus },
  unlink: {
    id: 'unlink',
    method: 'POST',
    path: `${EH}/unlink`,
    auth: true,
    query: unlinkQuery,
    answer: accepted,
  },
  clusterDetails: {
    id: 'clusterDetails',
    method: 'GET',
    path: `${CL}/details`,
    auth: true,
    answer: clusterDetails,
  },
  clusterApplications: {
    id: 'clusterApplications',
    method: 'GET',
    path: `${CL}/applications`,
    auth: true,
    answer: clusterApplications,
  },
  verifyConnection: {
    id: 'verifyConnection',
    method: 'POST',
    path: `${CL}/pair/verify-connection`,
    auth: true,
    // All hosts of the cluster try to reach Palette first.
    slow: true,
    repeatable: true,
    body: pairRequest,
    answer: verifiedConnection,
  },
  pair: {
    id: 'pair',
    method: 'POST',
    path: `${CL}/pair`,
    auth: true,
    slow: true,
    body: pairRequest,
    answer: pairAnswer,
  },
  pairDetails: {
    id: 'pairDetails',
    method: 'GET',
    path: `${CL}/pair/details`,
    auth: true,
    answer: pairDetails,
  },
  pairReject: {
    id: 'pairReject',
    method: 'POST',
    path: `${CL}/pair/reject`,
    auth: true,
    slow: true,
    answer: accepted,
  },
  connectivityPing: {
    id: 'connectivityPing',
    method: 'GET',
    path: '/v1/edge-mgmt/edgehosts/connectivity/ping',
    auth: true,
    slow: true,
    query: connectivityQuery,
    answer: connectivityPing,
  },
  uploadContent: {
    id: 'uploadContent',
    method: 'POST',
    path: `${EH}/actions/upload-content`,
    auth: true,
    slow: true,
    form: ['uploadFile', 'signature'],
    answer: uploadAnswer,
  },
  uploadedContent: {
    id: 'uploadedContent',
    method: 'GET',
    path: `${EH}/uploaded-content/details`,
    auth: true,
    answer: uploadedContent,
  },
  contentSigningKey: {
    id: 'contentSigningKey',
    method: 'GET',
    path: `${EH}/actions/content/signing-public-key`,
    auth: true,
    answer: contentSigningKey,
  },
} as const satisfies Record<string, Operation>;

/** Not in the vendor's document; only for hosts that announce it. */
export const stopTokenGeneration = {
  id: 'stopTokenGeneration',
  method: 'POST',
  path: stopTokenGenerationPath,
  auth: true,
  answer: accepted,
} as const satisfies Operation;

export type Answer<O extends Operation> = z.output<O['answer']>;
export type Query<O extends Operation> = O extends { query: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined;
export type Body<O extends Operation> = O extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : undefined;

/** The request target. */
export const targetOf = <O extends Operation>({ path, query }: O, given?: Query<O>): string =>
  withQuery(path, query, given);
