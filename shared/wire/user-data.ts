import { z } from 'zod';

/** Far more than any value has: what is too long for its place gets an answer of its own. */
const longest = 4_096;
/** A chain of certificates in PEM. */
const longestCertificate = 65_536;

const line = z.string().max(longest).trim().default('');
/** Where blanks count. */
const raw = z.string().max(longest).default('');
const flag = z.boolean().default(false);
const number = z.int().nullable().default(null);
const lines = z.array(line).max(256).default([]);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(256).default([]);

const interfaces = listOf(
  z.object({
    nic: line,
    type: z.enum(['dhcp', 'static']).default('dhcp'),
    ipAddress: line,
    mask: line,
    gateway: line,
    nameserver: line,
  }),
);

const network = z
  .object({ httpProxy: line, httpsProxy: line, noProxy: line, nameserver: line, interfaces })
  .prefault({});

const users = listOf(
  z.object({
    name: line,
    groups: lines,
    passwd: raw,
    passwordExpiry: line,
    lock_passwd: flag,
    ssh_authorized_keys: lines,
  }),
);

const site = z
  .object({
    paletteEndpoint: line,
    edgeHostToken: line,
    projectName: line,
    projectUid: line,
    disableAutoRegister: flag,
    tags: listOf(z.object({ key: line, value: line })),
    tagsFromFile: z.object({ fileName: line, delimiter: raw, separator: raw }).prefault({}),
    tagsFromScript: z.object({ scriptName: line, timeout: number }).prefault({}),
    name: line,
    prefix: line,
    deviceUIDPaths: listOf(z.object({ name: line, regex: raw })),
    hostName: line,
    registrationURL: line,
    clusterId: line,
    clusterName: line,
    insecureSkipVerify: flag,
    network,
    ntpServers: lines,
    caCerts: listOf(z.string().max(longestCertificate).trim()),
    remoteShell: z.object({ disable: flag }).prefault({}),
    users,
  })
  .prefault({});

const login = z
  .object({
    disableRateLimiting: flag,
    attemptsBeforeExponentialDelayStarts: number,
    maxFailedAttemptsBeforeLockout: number,
    lockoutDurationInMinutes: number,
  })
  .prefault({});

/**
 * The block `stylus` of user data as a person fills it in: names, nesting and order are the vendor's (vendor: Edge Installer
 * Configuration Reference, and the order of its examples). Empty text, null, false and empty lists mean that the key is
 * left out and the vendor's default counts. What the vendor keys by name (tags, interfaces, users) is a list here, as a
 * person may have typed a name twice. Every key may be absent in what is read; `secrets` are `edgeHostToken`, `passwd` and
 * logins within proxy addresses.
 */
export const userDataForm = z.object({
  managementMode: z.enum(['', 'central', 'local']).default(''),
  installationMode: z.enum(['', 'connected', 'airgap']).default(''),
  enableMultiNode: flag,
  featureGate: line,
  localUI: z.object({ port: number, login }).prefault({}),
  disablePasswordUpdate: flag,
  disableTui: flag,
  vip: z.object({ skip: flag }).prefault({}),
  debug: flag,
  trace: flag,
  site,
});

export type UserDataForm = z.output<typeof userDataForm>;
export type UserDataInput = z.input<typeof userDataForm>;
