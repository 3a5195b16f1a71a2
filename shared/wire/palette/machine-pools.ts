import { z } from 'zod';
import { words } from './meta.ts';

/**
 * Machine pools of a cluster. Changing one replaces it as a whole (vendor: v1EdgeNativeMachinePoolConfigEntity): a host that
 * the list lacks leaves the cluster, a setting that is not sent goes back to its standard. So all is read that can be
 * written, as it came, and a pool of which anything cannot be read is none.
 */

/** vendor: v1MachinePoolConfigEntity, v1EdgeNativeMachinePoolConfig: what is both written and read of a pool. */
const settings = {
  isControlPlane: z.boolean().optional(),
  useControlPlaneAsWorker: z.boolean().optional(),
  additionalLabels: words.optional(),
  additionalAnnotations: words.optional(),
  additionalTags: words.optional(),
  maxSize: z.int().optional(),
  minSize: z.int().optional(),
  nodeRepaveInterval: z.int().optional(),
  overrideKubeadmConfiguration: z.string().optional(),
  machinePoolProperties: z.object({ archType: z.string() }).partial().optional(),
  taints: z
    .array(
      z.object({ key: z.string(), value: z.string(), effect: z.string(), timeAdded: z.string() }).partial(),
    )
    .optional(),
  updateStrategy: z
    .object({ type: z.string(), maxSurge: z.string(), maxUnavailable: z.string() })
    .partial()
    .optional(),
};

/** vendor: v1EdgeNativeMachinePoolHostEntity, v1EdgeNativeHost. `nic`: as it is to be there, where the host does not decide. */
const placing = {
  hostUid: z.string().min(1).max(128),
  hostName: z.string().optional(),
  nic: z
    .object({
      ...{ nicName: z.string(), ip: z.string(), subnet: z.string(), gateway: z.string() },
      ...{ macAddr: z.string(), isDefault: z.boolean(), dns: z.array(z.string()) },
    })
    .partial()
    .optional(),
  nicName: z.string().optional(),
  staticIP: z.string().optional(),
  /** `primary` or `secondary`. */
  twoNodeCandidatePriority: z.string().optional(),
};

const poolName = z.string().min(1);

/** `edgeHosts`: all that it is to have, and `size` how many these are. */
export const poolEntity = z.strictObject({
  cloudConfig: z.strictObject({ edgeHosts: z.array(z.strictObject(placing)) }),
  poolConfig: z.strictObject({
    ...{ name: poolName, size: z.int().min(0), labels: z.array(z.string()), ...settings },
  }),
});
export type PoolEntity = z.output<typeof poolEntity>;

/** Go writes null for what was never set. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const set = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(set.map(([key, each]) => [key, withoutNulls(each)]));
};

export const machinePool = z.preprocess(
  withoutNulls,
  z.object({
    ...{ name: poolName, labels: z.array(z.string()).default([]), ...settings },
    hosts: z.array(z.object(placing)).default([]),
  }),
);
export type MachinePool = z.output<typeof machinePool>;

/** The pool as it is, of these hosts: what is sent to have no others in it. */
export const changedPool = (
  { hosts: _hosts, ...settings }: MachinePool,
  edgeHosts: PoolEntity['cloudConfig']['edgeHosts'],
): PoolEntity => ({
  cloudConfig: { edgeHosts },
  poolConfig: { ...settings, size: edgeHosts.length },
});
