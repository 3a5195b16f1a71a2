import '#shared/contract/sentences/later.ts';
import { missingOf } from '#shared/model/code-chain.ts';
import { CodeSources } from '../scan/CodeSources.tsx';
import { ChainProgress } from './ChainProgress.tsx';
import { useChain } from './use-chain.ts';

/** Codes of a chain from the camera, files or the clipboard, until they make a whole: what that is worth, a seal tells. */
export function ChainScanner({ onWhole }: { onWhole(bytes: Uint8Array): void }) {
  const { read, ...reading } = useChain(onWhole);
  const isWhole = reading.chain !== null && missingOf(reading.chain).length === 0;
  return (
    <CodeSources isLooking={!isWhole} onRead={read}>
      <ChainProgress {...reading} />
    </CodeSources>
  );
}
