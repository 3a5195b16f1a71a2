import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { TopologyPanel } from '#shared/model/topology.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { Legend } from './Legend.tsx';
import { PanelBox } from './PanelBox.tsx';
import { layOut } from './layout.ts';
import { pageStyles, sheet } from './page.ts';
import { Sheet } from './picture-look.ts';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

/** The whole site on one page, for the folder or the wall of the server room: black on white, whatever the theme. */
export function PrintSheet({ panels }: { readonly panels: readonly TopologyPanel[] }) {
  const siteName = useFeed(({ app }) => app?.settings.siteName ?? '');
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    // The browser takes its picture of the page when this returns.
    const before = (): void => flushSync(() => setAt(Date.now()));
    const after = (): void => setAt(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (at === null) return null;
  const layout = layOut(panels, sheet.width / sheet.height);
  const scale = Math.min(1, sheet.width / layout.width, sheet.height / layout.height);
  // Paper is read from nearer than a screen: text of 12 px comes out at 8.
  const step = Math.min(1, scale / sheet.shrink);
  return createPortal(
    <Sheet className="print-sheet">
      <GlobalStyles styles={pageStyles} />
      <header>
        <strong>{siteName === '' ? 'Edge hosts of this site' : siteName}</strong>
        <span>{when.format(at)}</span>
      </header>
      <div className="paper">
        <div style={{ transform: `scale(${scale / step})` }} className="stage">
          {layout.panels.map((placed) => (
            <PanelBox key={placed.panel.id} placed={placed} step={step} seen={null} current={null} />
          ))}
        </div>
      </div>
      <Legend />
    </Sheet>,
    document.body,
  );
}
