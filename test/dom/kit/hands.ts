import { act, fireEvent, screen, within } from '@testing-library/react';
import { settled } from './settled.ts';

/** Why a control is off. */
export const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

export const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));

/** At once: what is typed letter by letter is nobody's question here. */
export const fill = (field: HTMLElement, value: string): void =>
  void fireEvent.change(field, { target: { value } });

/** Until what was done or told is on screen. */
export const shown = (change: () => void = () => undefined): Promise<void> =>
  act(async () => {
    change();
    await settled();
  });

/** A control of the open dialog by its words: to ask every element of the page for its role takes ten times as long. */
export const on = (words: string, from: 'main' | '[role=dialog]' = '[role=dialog]'): HTMLElement => {
  const found = within(document.querySelector<HTMLElement>(from)!).getByText(words, {
    selector: 'button, label *',
  });
  return found.closest<HTMLElement>('button, label')!;
};

/** One after the other, in the dialog that is open then. */
export const press = (...words: string[]): Promise<void> =>
  words.reduce(
    (before, each) => before.then(() => shown(() => fireEvent.click(on(each)))),
    Promise.resolve(),
  );

export const pressInView = (words: string): Promise<void> => shown(() => fireEvent.click(on(words, 'main')));
