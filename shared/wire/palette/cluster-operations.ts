import { z } from 'zod';
import {
  cloudConfig,
  cluster,
  clusterEntity,
  clusterHosts,
  clusterQuery,
  clusterValidation,
  deleteClusterQuery,
  machineEntity,
  machines,
} from './cluster.ts';
import { poolEntity } from './machine-pools.ts';
import { createdUid } from './meta.ts';
import type { PaletteOperation } from './operations.ts';

/** vendor: 204. */
const nothing = z.unknown();

const clusters = '/v1/spectroclusters';
const pools = '/v1/cloudconfigs/edge-native/{configUid}/machinePools';
const poolMachines = `${pools}/{machinePoolName}/machines`;

/** Clusters of edge hosts and their machine pools, as the vendor's document has them. Free hosts: `edgeHostsMeta`. */
export const clusterOperations = {
  createCluster: {
    id: 'createCluster',
    method: 'POST',
    path: `${clusters}/edge-native`,
    scope: 'project',
    reads: false,
    body: clusterEntity,
    answer: createdUid,
  },
  /** vendor: a dry run, which changes nothing. */
  validateCluster: {
    id: 'validateCluster',
    method: 'POST',
    path: `${clusters}/edge-native/validate`,
    scope: 'project',
    reads: true,
    body: clusterEntity,
    answer: clusterValidation,
  },
  cluster: {
    id: 'cluster',
    method: 'GET',
    path: `${clusters}/{uid}`,
    scope: 'project',
    reads: true,
    query: clusterQuery,
    answer: cluster,
  },
  clusterHosts: {
    id: 'clusterHosts',
    method: 'GET',
    path: `${clusters}/{uid}/edge-native/edgeHosts`,
    scope: 'project',
    reads: true,
    answer: clusterHosts,
  },
  deleteCluster: {
    id: 'deleteCluster',
    method: 'DELETE',
    path: `${clusters}/{uid}`,
    scope: 'project',
    reads: false,
    query: deleteClusterQuery,
    answer: nothing,
  },
  cloudConfig: {
    id: 'cloudConfig',
    method: 'GET',
    path: '/v1/cloudconfigs/edge-native/{configUid}',
    scope: 'project',
    reads: true,
    answer: cloudConfig,
  },
  addPool: {
    id: 'addPool',
    method: 'POST',
    path: pools,
    scope: 'project',
    reads: false,
    body: poolEntity,
    answer: createdUid,
  },
  /** Takes the full list of hosts: whoever is not in it leaves the cluster (domain §5.6). */
  updatePool: {
    id: 'updatePool',
    method: 'PUT',
    path: `${pools}/{machinePoolName}`,
    scope: 'project',
    reads: false,
    body: poolEntity,
    answer: nothing,
  },
  machines: {
    id: 'machines',
    method: 'GET',
    path: poolMachines,
    scope: 'project',
    reads: true,
    answer: machines,
  },
  addMachine: {
    id: 'addMachine',
    method: 'POST',
    path: poolMachines,
    scope: 'project',
    reads: false,
    body: machineEntity,
    answer: createdUid,
  },
  removeMachine: {
    id: 'removeMachine',
    method: 'DELETE',
    path: `${poolMachines}/{machineUid}`,
    scope: 'project',
    reads: false,
    answer: nothing,
  },
} as const satisfies Record<string, PaletteOperation>;
