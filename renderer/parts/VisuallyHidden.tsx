import type { ReactNode } from 'react';

/** Read by screen readers, seen by nobody. */
export function VisuallyHidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className="fl-hidden" id={id}>
      {children}
    </span>
  );
}
