/**
 * A refusal as Palette gives it: its document declares answers of success only, these are as seen in the field (domain §5.1).
 * `code` is a word where a service refuses, a number where the gateway before it does.
 */
export interface PaletteRefusal {
  readonly status: number;
  readonly code: string | number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const refusal = (status: number, code: string | number, message: string): PaletteRefusal => ({
  ...{ status, code, message },
});

export const isRefusal = (outcome: object): outcome is PaletteRefusal => 'code' in outcome;

export const refusals = {
  notJson: refusal(400, 400, 'parsing body body from "" failed, because the body is not JSON'),
  invalid: (what: string) => refusal(400, 'InvalidInput', what),
  credentials: refusal(401, 'InvalidCredentials', 'Invalid credentials'),
  unauthenticated: refusal(401, 'Unauthenticated', 'Authentication token or API key is missing or invalid'),
  registrationToken: refusal(401, 'InvalidRegistrationToken', 'Registration token is invalid or has expired'),
  forbidden: (operation: string) =>
    refusal(403, 'OperationForbidden', `Operation '${operation}' is forbidden for the user`),
  noProject: refusal(404, 'ProjectNotFoundInTenant', 'Project is not found in the tenant'),
  badProject: refusal(404, 'ResourceNotFound', 'Resource project is not found'),
  noResource: (what: string) => refusal(404, 'ResourceNotFound', `Resource ${what} is not found`),
  noPath: (path: string) => refusal(404, 404, `path ${path} was not found`),
  noMethod: (method: string, methods: readonly string[]) =>
    refusal(405, 405, `method ${method} is not allowed, but [${methods.join(',')}] are`),
  decided: (state: string) =>
    refusal(409, 'PairingRequestNotPending', `Pairing request is ${state.toLowerCase()} already`),
  managed: refusal(409, 'ClusterAlreadyPaired', 'Cluster is managed by Palette already'),
  knownEdgeHost: (uid: string) =>
    refusal(409, 'AlreadyRegisteredEdgeHostDevice', `Edge host device '${uid}' is already registered`),
  unknownEdgeHost: (uid: string) =>
    refusal(404, 'EdgeHostDeviceNotRegistered', `Edge host device '${uid}' is not registered`),
  usedEdgeHost: (uid: string) =>
    refusal(500, 'DeletionResourceInUseError', `Edge host device '${uid}' is in use by a cluster`),
  takenEdgeHost: (uid: string) =>
    refusal(409, 'EdgeHostDeviceInUse', `Edge host device '${uid}' is in use by a cluster`),
  notReady: (uid: string) => refusal(400, 'EdgeHostDeviceNotReady', `Edge host device '${uid}' is not ready`),
  clusterName: (name: string) =>
    refusal(409, 'ClusterAlreadyExists', `Cluster '${name}' already exists in the project`),
  clusterGoing: (state: string) => refusal(409, 'ClusterNotActive', `Cluster is ${state.toLowerCase()}`),
  endpoint: (why: string) => refusal(400, 'InvalidControlPlaneEndpoint', `Control plane endpoint: ${why}`),
  takenEndpoint: (host: string) =>
    refusal(409, 'ControlPlaneEndpointInUse', `Control plane endpoint ${host} is used by another cluster`),
  poolName: (name: string) =>
    refusal(409, 'MachinePoolAlreadyExists', `Machine pool '${name}' already exists`),
  machinePool: (why: string) => refusal(400, 'InvalidMachinePool', `Machine pools: ${why}`),
  clusterProfiles: (why: string) => refusal(400, 'InvalidClusterProfiles', `Cluster profiles: ${why}`),
  pairingKey: refusal(400, 'InvalidHostPairingKey', 'Edge host pairing key does not match'),
  mismatch: (layers: readonly string[]) =>
    refusal(400, 'ProfilesDoNotMatch', `Profiles do not match the layers ${layers.join(', ')}`),
  tooLarge: refusal(400, 608, 'limit in query should be less than or equal to 50'),
  rate: (seconds: number | null): PaletteRefusal => ({
    ...refusal(429, 429, 'Too many requests'),
    ...(seconds === null ? {} : { headers: { 'retry-after': String(seconds) } }),
  }),
  refusing: (status: number) => refusal(status, 'InternalError', 'Palette refuses to serve'),
  broken: refusal(500, 'InternalError', 'unexpected error in the emulated console'),
} as const;
