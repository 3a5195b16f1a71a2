import type { ComponentProps } from 'react';

export interface CellProps extends ComponentProps<'td'> {
  /** It says which row this is. */
  readonly head?: boolean;
  /** Nothing but a control, which has room around it already; `box`: a tick box. */
  readonly bare?: 'box' | true;
  readonly oneLine?: boolean;
  /** Figures and buttons at the end of the row. */
  readonly right?: boolean;
}

/** One cell of a LongRow. */
export function Cell({ head = false, bare, oneLine = false, right = false, ...rest }: CellProps) {
  const className = `fl-cell${oneLine ? ' fl-one-line' : ''}${right ? ' fl-right' : ''}`;
  return head ? (
    <th scope="row" className={className} data-bare={bare} {...rest} />
  ) : (
    <td className={className} data-bare={bare} {...rest} />
  );
}
