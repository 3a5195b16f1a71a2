import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { useView } from '../../store/use-stores.ts';
import { Handbook } from './Handbook.tsx';

export function Help() {
  const topic = useView((state) => state.topic);
  const go = useView((state) => state.go);
  return (
    <ViewFrame title="Help" summary="All of it is on this laptop. F1 lays it over whatever you are doing.">
      <Handbook key={topic} topic={topic} fault={null} onTopic={(to) => go('help', to)} />
    </ViewFrame>
  );
}
