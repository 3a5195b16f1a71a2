/** Stands for the rows that are not drawn above or below the window. */
export function SpacerRow({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
