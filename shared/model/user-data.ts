import type { UserDataForm } from '../wire/user-data.ts';
import { checkHostId, usualPrefix } from './edge-host-id.ts';
import type { Finding } from './finding.ts';
import { readEndpoint } from './palette-endpoint.ts';
import { encodedCertificates } from './pem.ts';
import { readRegistrationToken } from './registration-token.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { ErrorParams, Result } from './result.ts';
import { fault, isOk } from './result.ts';
import type { FieldFault } from './user-data-fields.ts';
import { checkFields } from './user-data-fields.ts';

/** A finding about one field; `field`: where it stands under `stylus`, such as `site.tags.0.key`. */
export type FieldFinding = Finding & { readonly field: string };

/** vendor: Edge Installer Configuration Reference: has the agent make an ID at random. */
const randomName = '$random';

const refuses = ({ field, fault }: FieldFault): FieldFinding => ({ weight: 'refuses', field, fault });

const warns = (field: string, code: ErrorCode, params: ErrorParams = {}): FieldFinding => ({
  weight: 'warns',
  field,
  fault: fault(code, params),
});

const read = (field: string, result: Result<unknown>): FieldFinding[] =>
  isOk(result) ? [] : [refuses({ field, fault: result.error })];

/** vendor: `managementMode`, default `central`; `airgap` is the older word for `local`. */
const isLocal = ({ managementMode, installationMode }: UserDataForm): boolean =>
  managementMode === 'local' || (managementMode === '' && installationMode === 'airgap');

/** vendor: Register Edge Host; domain: a wrong or missing project fails without a word, the host never appears. */
function central({ site }: UserDataForm): FieldFinding[] {
  const hasProject = site.projectName !== '' || site.projectUid !== '';
  return [
    ...read('site.paletteEndpoint', readEndpoint(site.paletteEndpoint)),
    ...(site.edgeHostToken === '' ? [warns('site.edgeHostToken', 'user-data-token-missing')] : []),
    ...(hasProject ? [] : [warns('site.projectName', 'user-data-project-unset')]),
  ];
}

/** vendor: local means no connection to Palette; Link Hosts wants `enableMultiNode`. */
function local({ site, enableMultiNode }: UserDataForm): FieldFinding[] {
  const { paletteEndpoint, edgeHostToken, projectName, projectUid, registrationURL } = site;
  const registers = [paletteEndpoint, edgeHostToken, projectName, projectUid, registrationURL];
  return [
    ...(paletteEndpoint === '' ? [] : read('site.paletteEndpoint', readEndpoint(paletteEndpoint))),
    ...(registers.some((value) => value !== '')
      ? [warns('managementMode', 'user-data-local-registers')]
      : []),
    ...(enableMultiNode ? [] : [warns('enableMultiNode', 'user-data-multi-node-off')]),
  ];
}

/** vendor: priority `name`, then `deviceUIDPaths`, then random. */
function identity({ site: { name, prefix, deviceUIDPaths } }: UserDataForm): FieldFinding[] {
  if (name === '') return [];
  const ofName = name === randomName ? [] : checkHostId(name, prefix || usualPrefix);
  return [
    ...ofName.map((finding) => ({ ...finding, field: 'site.name' })),
    ...(deviceUIDPaths.length > 0 ? [warns('site.deviceUIDPaths', 'user-data-name-first')] : []),
  ];
}

const together = (form: UserDataForm): FieldFinding[] => {
  const { managementMode, installationMode, site } = form;
  const isAirgap = installationMode === 'airgap';
  const modes = managementMode !== '' && installationMode !== '' && (managementMode === 'local') !== isAirgap;
  const twice = site.projectName !== '' && site.projectUid !== '';
  return [
    ...(twice ? [refuses({ field: 'site.projectUid', fault: fault('user-data-project-twice') })] : []),
    ...(modes
      ? [warns('installationMode', 'user-data-modes-differ', { managementMode, installationMode })]
      : []),
    ...(site.insecureSkipVerify ? [warns('site.insecureSkipVerify', 'user-data-insecure')] : []),
    ...site.network.interfaces.flatMap(({ nic, type, ipAddress, mask }, n) =>
      type === 'static' && (ipAddress === '' || (mask === '' && !ipAddress.includes('/')))
        ? [
            refuses({
              field: `site.network.interfaces.${n}.ipAddress`,
              fault: fault('user-data-static', { nic: nic || n + 1 }),
            }),
          ]
        : [],
    ),
    ...site.caCerts.flatMap((text, n) =>
      encodedCertificates(text) === null
        ? [refuses({ field: `site.caCerts.${n}`, fault: fault('user-data-certificate', { place: n + 1 }) })]
        : [],
    ),
  ];
};

/** What speaks against this user data, refusals first. Nothing secret is repeated. */
export function checkUserData(form: UserDataForm): readonly FieldFinding[] {
  const { edgeHostToken } = form.site;
  const all = [
    ...(isLocal(form) ? local(form) : central(form)),
    ...(edgeHostToken === '' ? [] : read('site.edgeHostToken', readRegistrationToken(edgeHostToken))),
    ...identity(form),
    ...together(form),
    ...checkFields(form).map(refuses),
  ];
  return [
    ...all.filter(({ weight }) => weight === 'refuses'),
    ...all.filter(({ weight }) => weight === 'warns'),
  ];
}
