import { join } from 'node:path';
import { z } from 'zod';
import { labelMeasures } from '#shared/contract/label-methods.ts';
import type { Settings } from '#shared/contract/topics.ts';
import { trueMeasures } from '#shared/model/labels/measures.ts';
import type { Fault } from '#shared/model/result.ts';
import { openJsonFile } from '../vault/json-file.ts';

const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  lockAfterMinutes: z.int().min(1).max(480).default(15),
  siteName: z.string().max(100).default(''),
  qrTemplate: z.string().max(2_000).default(''),
  labelMeasures: labelMeasures.default(trueMeasures),
});

export interface SettingsStore {
  get(): Settings;
  /** Only what is given changes. Null when saved. */
  update(change: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Fault | null>;
}

export async function openSettings(
  dir: string,
  remember: boolean,
  onTrouble: (trouble: Fault) => void,
): Promise<SettingsStore> {
  const path = join(dir, 'settings.json');
  const file = await openJsonFile(path, schema, schema.parse({}));
  if (file.trouble) onTrouble(file.trouble);
  let settings: Settings = file.value;
  return {
    get: () => settings,
    update: (change) => {
      settings = {
        theme: change.theme ?? settings.theme,
        lockAfterMinutes: change.lockAfterMinutes ?? settings.lockAfterMinutes,
        siteName: change.siteName ?? settings.siteName,
        qrTemplate: change.qrTemplate ?? settings.qrTemplate,
        labelMeasures: change.labelMeasures ?? settings.labelMeasures,
      };
      return remember ? file.save(settings) : Promise.resolve(null);
    },
  };
}
