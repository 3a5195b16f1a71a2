import { act, fireEvent, screen, within } from '@testing-library/react';
import { settled } from './settled.ts';

/** Why a control is off. */
export const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

export const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

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
