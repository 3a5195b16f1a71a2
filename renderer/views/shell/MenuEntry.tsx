import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { Hint } from '../../parts/Hint.tsx';
import { hidden } from '../../parts/hidden.ts';
import { isPlainClick } from '../../parts/is-plain-click.ts';
import { useView } from '../../store/use-stores.ts';
import type { ViewSlug } from '../../store/view.ts';
import { menuLink } from './menu-link.ts';

export interface MenuEntryProps {
  readonly slug: ViewSlug;
  readonly label: string;
  readonly icon: SvgIconComponent;
  /** The icon stays, and the name remains for keyboard and screen reader. */
  readonly narrow: boolean;
  /** Not of the six that the work is done in. */
  readonly quiet?: boolean;
  /** ID of what is said besides the name. */
  readonly describedBy?: string | undefined;
  readonly children?: ReactNode;
}

/** One line of the menu: a link, so that it can be opened in a tab of its own too. */
export function MenuEntry({
  slug,
  label,
  icon: Icon,
  narrow,
  quiet = false,
  describedBy,
  children,
}: MenuEntryProps) {
  const isCurrent = useView(({ view }) => view === slug);
  const go = useView((state) => state.go);
  return (
    <li>
      <Hint text={narrow ? label : ''} side="right" wide>
        <Box
          component="a"
          href={`#${slug}`}
          aria-describedby={describedBy}
          aria-current={isCurrent ? 'page' : undefined}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            go(slug);
          }}
          sx={menuLink(narrow, quiet)}
        >
          <Icon aria-hidden sx={{ fontSize: 22 }} />
          <Box component="span" sx={narrow ? hidden : {}}>
            {label}
          </Box>
          {children}
        </Box>
      </Hint>
    </li>
  );
}
