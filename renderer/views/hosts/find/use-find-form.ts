import { useEffect, useRef, useState } from 'react';
import type { Input } from '#shared/contract/methods.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { ListReading, SweepNetwork } from '#shared/model/sweep.ts';
import { useStores } from '../../../store/use-stores.ts';
import { portsIn, subnetsIn } from './find-words.ts';

interface Form {
  readonly ticked: ReadonlySet<string>;
  readonly subnets: string;
  readonly ports: string;
  readonly announced: boolean;
  readonly keepLooking: boolean;
  readonly listText: string;
}

const blank: Form = {
  ticked: new Set(),
  subnets: '',
  ports: '5080',
  announced: true,
  keepLooking: true,
  listText: '',
};

/** The contract takes no more in one call; what is longer is no list of hosts. */
const longestList = 2_000_000;

/** What is typed and ticked in **Find hosts**, filled with the last choice, and what the app says of it. */
export function useFindForm() {
  const { client } = useStores();
  const [networks, setNetworks] = useState<readonly SweepNetwork[] | null>(null);
  const [form, setForm] = useState(blank);
  const [list, setList] = useState<ListReading | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  const lastText = useRef('');

  useEffect(() => {
    let gone = false;
    void client.call('find.offer', {}).then((result) => {
      if (gone) return;
      setNetworks(isOk(result) ? result.ok.networks : []);
      if (!isOk(result)) {
        setProblem(result.error);
        return;
      }
      const { choice, networks: offered } = result.ok;
      const real = offered.filter(({ off }) => off === null).map(({ interfaceName }) => interfaceName);
      setForm((now) => ({
        ...now,
        ticked: new Set(choice?.interfaces ?? real),
        subnets: choice?.subnets.join(', ') ?? '',
        ports: choice?.ports.join(', ') ?? blank.ports,
        announced: choice?.announced ?? true,
        keepLooking: choice?.keepLooking ?? true,
      }));
    });
    return () => {
      gone = true;
    };
  }, [client]);

  const change = (part: Partial<Form>): void => {
    setForm((now) => ({ ...now, ...part }));
    setProblem(null);
  };

  const readList = async (listText: string): Promise<void> => {
    change({ listText });
    lastText.current = listText;
    if (listText.trim() === '') setList(null);
    else if (listText.length > longestList) setProblem(fault('list-too-long', { most: 10_000 }));
    else {
      const result = await client.call('find.readList', { text: listText });
      if (lastText.current !== listText) return;
      setList(isOk(result) ? result.ok : null);
      if (!isOk(result)) setProblem(result.error);
    }
  };

  const ports = portsIn(form.ports);
  const interfaces = (networks ?? [])
    .map(({ interfaceName }) => interfaceName)
    .filter((name) => form.ticked.has(name));
  const asked: Input<'sweep.start'> = {
    interfaces,
    subnets: subnetsIn(form.subnets),
    addresses: [...(list?.addresses ?? [])],
    ports: ports ?? [],
    announced: form.announced,
    keepLooking: form.keepLooking,
    publicRanges: problem?.code === 'subnet-not-private',
  };
  return { networks, form, change, list, readList, problem, setProblem, asked, portsAreGood: ports !== null };
}
