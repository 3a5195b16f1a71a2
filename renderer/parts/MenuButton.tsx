import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { MenuList } from './MenuList.tsx';
import type { MenuAction } from './MenuList.tsx';

export interface MenuButtonProps {
  readonly label: string;
  /** Made when the menu opens, and not before. */
  actions(): readonly MenuAction[];
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, actions }: MenuButtonProps) {
  const [open, setOpen] = useState<Pick<Parameters<typeof MenuList>[0], 'anchor' | 'actions'> | null>(null);
  const id = useId();
  return (
    <>
      <Button
        variant="outlined"
        // Its words change; what stands beside it stays.
        sx={{ minWidth: 176, justifyContent: 'space-between' }}
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        onClick={(event) => setOpen({ anchor: event.currentTarget, actions: actions() })}
      >
        {label}
      </Button>
      {open && <MenuList id={id} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}
