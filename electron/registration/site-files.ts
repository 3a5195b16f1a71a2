import type { SavedFile } from '#shared/model/saved-file.ts';
import { writeUserData } from '#shared/model/user-data-yaml.ts';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import { siteIso } from './site-iso.ts';

const saved = (name: string, bytes: Uint8Array): SavedFile => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});

/** vendor: Register Edge Host: both files, of which `meta-data` is empty, or the same two on an ISO. `now`: epoch ms. */
export function siteFiles(form: UserDataForm, isIso: boolean, now: number): readonly SavedFile[] {
  const userData = Buffer.from(writeUserData(form), 'utf8');
  return isIso
    ? [saved('site-user-data.iso', siteIso(userData, new Date(now)))]
    : [saved('user-data', userData), saved('meta-data', new Uint8Array())];
}
