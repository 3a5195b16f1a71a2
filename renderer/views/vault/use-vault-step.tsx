import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { isOk } from '#shared/model/result.ts';
import type { VaultView } from '#shared/model/vault.ts';
import { useStores } from '../../store/use-stores.ts';
import type { VaultStep } from './vault-steps.ts';

const VaultDialog = lazy(() => import('./VaultDialog.tsx').then((m) => ({ default: m.VaultDialog })));

/**
 * The way into the vault: a dialog, or one click where the keychain knows. `dialog` belongs beside other dialogs, never
 * inside one: what is submitted there would be submitted here too.
 */
export function useVaultStep(
  vault: VaultView | undefined,
  onDone?: () => void,
): { readonly dialog: ReactNode; go(step: VaultStep): void } {
  const { commands } = useStores();
  const [step, setStep] = useState<VaultStep | null>(null);
  const go = (next: VaultStep): void => {
    if (vault?.kind !== 'keychain') setStep(next);
    else
      void commands.run('vault.unlock', {}, { mark: 'vault' }).then((result) => {
        if (result && isOk(result)) onDone?.();
      });
  };
  const dialog = step && (
    <Suspense fallback={null}>
      <VaultDialog step={step} onClose={() => setStep(null)} {...(onDone && { onDone })} />
    </Suspense>
  );
  return { dialog, go };
}
