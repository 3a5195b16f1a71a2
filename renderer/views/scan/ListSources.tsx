import { FileButton } from '../../parts/FileButton.tsx';
import type { HostList } from '../../store/use-host-list.ts';
import { ScanButton } from './ScanButton.tsx';

/** Edge host IDs that need not be typed, for a list of many: out of a file, or by their QR codes. */
export function ListSources({ list }: { readonly list: Pick<HostList, 'add' | 'addFile'> }) {
  return (
    <>
      <FileButton
        label="Choose file"
        accept=".csv,.txt,text/csv,text/plain"
        onFile={(file) => void list.addFile(file)}
      />
      <ScanButton takesMany onTake={list.add} />
    </>
  );
}
