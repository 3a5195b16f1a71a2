import type { ReactNode } from 'react';
import { useState } from 'react';
import { Field } from '../../../parts/Field.tsx';
import { dayAfter, endOfDay } from './days.ts';

export interface TokenText {
  readonly name: string;
  readonly description: string;
  /** Epoch milliseconds; 0: what stands there is no day. */
  readonly expiresAt: number;
}

export interface TokenFieldsProps {
  readonly text: TokenText;
  onChange(text: TokenText): void;
  /** Which project its hosts go to by default. */
  readonly children?: ReactNode;
}

/** vendor: name, description, default project and expiration date of a registration token. */
export function TokenFields({ text, onChange, children }: TokenFieldsProps) {
  const [expires, setExpires] = useState(dayAfter(text.expiresAt, 0));
  const set = (change: Partial<TokenText>): void => onChange({ ...text, ...change });
  return (
    <>
      <Field label="Name" autoFocus maxLength={256} value={text.name} onChange={(name) => set({ name })} />
      <Field
        label="Description (optional)"
        maxLength={2_000}
        value={text.description}
        onChange={(description) => set({ description })}
      />
      {children}
      <Field
        label="Expiration date"
        type="date"
        width={200}
        value={expires}
        onChange={(day) => {
          setExpires(day);
          set({ expiresAt: endOfDay(day) ?? 0 });
        }}
      />
    </>
  );
}
