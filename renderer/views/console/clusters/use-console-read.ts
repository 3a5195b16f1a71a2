import { useStores } from '../../../store/use-stores.ts';
import { useWhileSeen } from '../../../store/use-while-seen.ts';

const everyMs = 5_000;

/** Reads the lists of this project anew as long as somebody can see them; null: there is none to read. */
export function useConsoleRead(projectUid: string | null): void {
  const { commands } = useStores();
  useWhileSeen(projectUid, everyMs, () => {
    void commands.run('console.read', {}, { mark: 'console-read', quiet: true });
  });
}
