import type { ViewStore } from './view.ts';

/**
 * F1 lays the help over what is being done: the page of the fault that focus is in or that its
 * dialog shows, else that of the view. Returns its own off-switch.
 */
export function openOnF1(view: ViewStore): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    const { view: slug, sheet, openSheet } = view.getState();
    const near = document.activeElement?.closest<HTMLElement>('[data-fault], [role="dialog"]');
    const about =
      near?.dataset['fault'] ?? near?.querySelector<HTMLElement>('[data-fault]')?.dataset['fault'];
    if (!sheet && slug !== 'help') openSheet(about ?? slug);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
