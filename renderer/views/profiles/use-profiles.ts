import { useEffect, useState } from 'react';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import { isOk } from '#shared/model/result.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { largestMatchFile, slimProfiles, tooLarge } from '#shared/wire/slim-profiles.ts';
import { saveFile } from '../../store/save-file.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';

const mark = 'profiles';

export interface Profiles {
  /** Null: none were read on this laptop yet, or (`isReading`) it is not known yet. */
  readonly set: ProfileSet | null;
  readonly isReading: boolean;
  /** They are being fetched or imported. */
  readonly busy: boolean;
  /** Why the last fetch, import or export came to nothing. */
  readonly problem: Fault | null;
  fetch(): Promise<void>;
  take(file: File): Promise<void>;
  save(): Promise<void>;
}

/** What profiles there are to choose from, and how others come in. */
export function useProfiles(): Profiles {
  const { client, commands } = useStores();
  const busy = useMarked(mark);
  const [set, setSet] = useState<ProfileSet | null | undefined>(undefined);
  const [problem, setProblem] = useState<Fault | null>(null);

  useEffect(() => {
    let over = false;
    void client.call('profiles.current', {}).then((current) => {
      if (over) return;
      // What came in meanwhile is newer.
      setSet((now) => now ?? (isOk(current) ? current.ok : null));
      if (!isOk(current)) setProblem(current.error);
    });
    return () => {
      over = true;
    };
  }, [client]);

  const settle = (result: Result<ProfileSet> | null): void => {
    if (!result) return;
    setProblem(isOk(result) ? null : result.error);
    if (isOk(result)) setSet(result.ok);
  };
  return {
    set: set ?? null,
    isReading: set === undefined,
    busy,
    problem,
    fetch: async () => settle(await commands.run('profiles.fetch', {}, { mark, quiet: true })),
    take: async (file) => {
      const { name } = file;
      const slim = file.size > largestMatchFile ? tooLarge(name) : slimProfiles(name, await file.text());
      if (!isOk(slim)) setProblem(slim.error);
      else settle(await commands.run('profiles.import', { name, text: slim.ok }, { mark, quiet: true }));
    },
    save: async () => {
      const file = await commands.run('profiles.export', {}, { quiet: true });
      if (!file) return;
      setProblem(isOk(file) ? null : file.error);
      if (isOk(file)) saveFile(file.ok.name, file.ok.text);
    },
  };
}
