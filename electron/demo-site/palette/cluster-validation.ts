import type { ClusterDraft } from './cluster-rules.ts';
import type { Complaint } from './pool-rules.ts';

const errorsOf = (complaints: readonly Complaint[]) =>
  complaints.map(({ refusal: { code, message } }) => ({ code: String(code), message }));

/**
 * vendor: v1SpectroClusterValidatorResponse, which has places for pools and for profiles only: what is wrong with the cluster
 * as a whole is said of its control plane (inferred).
 */
export function validationView({ pools, profileUids }: ClusterDraft, complaints: readonly Complaint[]) {
  const [first] = [...pools].sort(
    (one, other) => Number(other.settings.isControlPlane) - Number(one.settings.isControlPlane),
  );
  const ofPool = (name: string) =>
    complaints.filter(({ pool, profileUid }) => profileUid === undefined && (pool ?? first?.name) === name);
  return {
    machinePools: {
      results: [...new Set(pools.map(({ name }) => name))].map((name) => ({
        name,
        displayName: name,
        errors: errorsOf(ofPool(name)),
      })),
    },
    profiles: [...new Set(profileUids)].map((uid) => ({
      uid,
      packs: {
        results: [
          {
            name: '',
            displayName: '',
            errors: errorsOf(complaints.filter((each) => each.profileUid === uid)),
          },
        ],
      },
    })),
  };
}
