import { useId, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import MoreVertIcon from '@mui/icons-material/MoreVert';
import { MenuList } from './MenuList.tsx';
import type { MenuAction } from './MenuList.tsx';

export interface ActionsMenuProps {
  readonly of: string;
  readonly actions: readonly MenuAction[];
}

/** The vendor's three-dot button. */
export function ActionsMenu({ of, actions }: ActionsMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <IconButton
        aria-label={`Actions for ${of}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertIcon />
      </IconButton>
      {anchor && <MenuList id={id} anchor={anchor} actions={actions} onClose={() => setAnchor(null)} />}
    </>
  );
}
