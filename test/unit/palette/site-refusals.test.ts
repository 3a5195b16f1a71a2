import { expect, it } from 'vitest';
import { complaintOf, refusalOf } from '#electron/palette/refusals.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';

const { createCluster, validateCluster, cluster, updatePool } = clusterOperations;

it.each([
  [createCluster, 409, 'ClusterAlreadyExists', 'site-cluster-taken'],
  [createCluster, 409, 'ControlPlaneEndpointInUse', 'site-endpoint-in-use'],
  [createCluster, 400, 'InvalidControlPlaneEndpoint', 'site-endpoint-refused'],
  [createCluster, 400, 'InvalidClusterProfiles', 'site-profiles-refused'],
  [createCluster, 400, 'EdgeHostDeviceNotReady', 'site-host-not-ready'],
  [createCluster, 404, 'ResourceNotFound', 'site-profile-gone'],
  [validateCluster, 404, 'NoSuchProfile', 'site-profile-gone'],
  [createCluster, 409, 'SomethingNew', 'console-error'],
  [createCluster, 403, 'OperationForbidden', 'console-forbidden'],
  [cluster, 404, 'ResourceNotFound', 'site-cluster-gone'],
  [updatePool, 409, 'EdgeHostDeviceInUse', 'site-host-in-use'],
  [updatePool, 409, 'ClusterNotActive', 'site-cluster-going'],
  [updatePool, 400, 'InvalidMachinePool', 'site-pools-refused'],
] as const)('of %j: %i %s is %s', (operation, status, code, expected) => {
  const uid = operation === cluster ? 'c' : null;
  const wire = { code, message: 'as it says', details: null };
  const found = refusalOf({ endpoint: 'palette.test', operation, uid, projectUid: 'p', status, wire });
  expect(found.code).toBe(expected);
});

it('complaints of a dry run are the same, and unknown ones keep their words', () => {
  const told = (code: string) => complaintOf({ code, message: 'as it says' });
  expect(told('ControlPlaneEndpointInUse').code).toBe('site-endpoint-in-use');
  expect(told('ResourceNotFound').code).toBe('site-profile-gone');
  expect(told('SomethingNew')).toEqual({ code: 'site-refused', params: { message: 'as it says' } });
  expect(complaintOf({ code: 'SomethingNew' }).params).toEqual({ message: 'SomethingNew' });
});
