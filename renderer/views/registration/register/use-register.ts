import { useState } from 'react';
import { checkHostId } from '#shared/model/edge-host-id.ts';
import { checkTags } from '#shared/model/registration-rules.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { WorkOf } from '#shared/model/queue.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { tagsIn } from '../../../parts/typed-tags.ts';
import { useTypedSecret } from '../../../parts/use-typed-secret.ts';
import { useFeed, useStores } from '../../../store/use-stores.ts';

/** vendor: scan, pick the site, submit; and then until it is Ready. */
export const stages = ['host', 'site', 'check', 'sent'] as const;
export type Stage = (typeof stages)[number];

/** For which host and site the dialog is opened. */
export interface RegisterGoal {
  readonly hostId: string;
  readonly siteId: string | null;
}

type Role = Pick<WorkOf<'site'>, 'pool' | 'how'>;

const mark = 'register-at-site';

/** One host on its way to its site, as it is chosen step by step. */
export function useRegister(goal: RegisterGoal, sites: readonly RegistrationSite[]) {
  const { commands } = useStores();
  const known = useFeed((state) => state.console?.endpoint ?? null);
  const [stage, go] = useState<Stage>('host');
  const [typedId, setHostId] = useState(goal.hostId);
  const [name, setName] = useState('');
  const [tags, setTags] = useState('');
  const { secret: pairingKey, type: setPairingKey } = useTypedSecret();
  const [siteId, setSiteId] = useState(goal.siteId);
  const [role, setRole] = useState<Role>({ pool: 'control-plane', how: 'either' });
  /** Only where no console was ever chosen. */
  const [endpoint, setEndpoint] = useState('');
  const [queued, setQueued] = useState<string | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const hostId = typedId.trim();
  const site = sites.find(({ id }) => id === siteId) ?? null;
  const findings = hostId === '' ? [] : [...checkHostId(hostId), ...checkTags(tagsIn(tags))];

  const submit = async (): Promise<void> => {
    if (!site) return;
    setProblem(null);
    const work = {
      ...{ kind: 'site' as const, hostId, name: name.trim() || null, pairingKey: pairingKey || null },
      ...{ ...role, site, tags: [...new Set([...site.tags, ...tagsIn(tags)])] },
    };
    const to = known === null ? { endpoint: endpoint.trim(), project: null } : null;
    const result = await commands.run('queue.add', { work: [work], to }, { mark, quiet: true });
    if (!result) return;
    if (!isOk(result)) {
      setProblem(result.error);
      return;
    }
    setPairingKey('');
    setQueued(result.ok.ids[0] ?? null);
    go('sent');
  };
  const another = (): void => {
    setHostId('');
    setName('');
    setQueued(null);
    go('host');
  };
  return {
    ...{ stage, go, hostId, typedId, setHostId, name, setName, tags, setTags, pairingKey, setPairingKey },
    ...{ site, setSiteId, role, setRole, isUnconnected: known === null, endpoint, setEndpoint },
    ...{ findings, problem, queued, submit, another, mark },
  };
}

export type Register = ReturnType<typeof useRegister>;
