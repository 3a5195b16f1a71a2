import { z } from 'zod';
import { tidy } from './tidy.ts';
import { count, flag, id, list, maybe, text } from './tolerant.ts';

export const ping = z.object({ msg: text });

/** Only own boolean entries survive, so a flag can never be read from a prototype. */
const featureFlags = z
  .record(z.string(), z.unknown())
  .transform(
    (flags) =>
      new Map(
        Object.entries(flags).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
      ),
  );

/** `installationMode` (airgap/connected) is the older word for `managementMode` (local/central). */
export const settings = z.object({
  featureFlags: maybe(featureFlags),
  installationMode: text,
  managementMode: text,
});

/** A name or an address: RFC 1035 has no longer ones. */
const word = z.string().transform((name) => tidy(name, 255));

const nic = z.object({
  nicName: text,
  ip: text,
  subnet: text,
  gateway: text,
  macAddr: text,
  dns: list(z.string()),
  isDefault: flag,
});

const os = z.object({ family: text, version: text, kernel: text, kernelVersion: text });

/** The vendor names no unit for the space of a partition; GB, as for the size of its disk (inferred). */
const partition = z.object({
  mountPoint: text,
  fileSystemType: text,
  totalSpace: count,
  usedSpace: count,
  freeSpace: count,
});

const hardwareSpec = z.object({
  archType: text,
  cpu: maybe(z.object({ cores: count })),
  /** The vendor's own description says bytes, the name says MB; the name is right. */
  memory: maybe(z.object({ sizeInMB: count })),
  disks: list(z.object({ vendor: text, controller: text, size: count, partitions: list(partition) })),
  gpus: list(z.object({ vendor: text, model: text, memory: text, gpuCount: count })),
  os: maybe(os),
});

const stringMap = z.record(z.string(), z.string());

export const hostInfo = z.object({
  metadata: maybe(
    z.object({
      id,
      name: text,
      labels: maybe(stringMap),
      creationTimestamp: text,
      lastModifiedTimestamp: text,
    }),
  ),
  spec: maybe(
    z.object({
      connectionMode: text,
      managementMode: text,
      nodeRole: text,
      paletteEndpointURL: text,
      hardwareSpec: maybe(hardwareSpec),
      hostInfo: maybe(z.object({ hostState: text, hostType: text, secureBoot: flag })),
      networkInfo: list(nic),
    }),
  ),
  status: maybe(
    z.object({
      agentVersion: text,
      configurationStatus: text,
      hostName: text,
      isClusterPhase: flag,
      ntp: maybe(z.object({ ntpServers: list(word) })),
    }),
  ),
});

export type Settings = z.output<typeof settings>;
export type HostInfo = z.output<typeof hostInfo>;
