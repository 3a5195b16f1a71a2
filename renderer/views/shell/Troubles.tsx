import type { Fault } from '#shared/model/result.ts';
import { useView } from '../../store/use-stores.ts';
import { NoticeCard } from './NoticeCard.tsx';

/** Troubles of this laptop live in the app until it mends them; reading one away holds for this window. */
export function Troubles({ faults }: { readonly faults: readonly Fault[] }) {
  const readTrouble = useView((state) => state.readTrouble);
  return faults.map((fault) => {
    const id = `${fault.code} ${JSON.stringify(fault.params)}`;
    return (
      <NoticeCard
        key={id}
        notice={{ id, kind: 'fault', fault, times: 1 }}
        onDismiss={() => readTrouble(id)}
      />
    );
  });
}
