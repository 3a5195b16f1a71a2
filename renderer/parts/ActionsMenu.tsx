import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import MoreVertIcon from '@mui/icons-material/MoreVert';

export interface MenuAction {
  readonly label: string;
  /** Why the action is off just now; null when it is on. */
  readonly reason: string | null;
  readonly danger?: boolean;
  run(): void;
}

/** The vendor's three-dot button. An action that is off stays in the menu and says why under its name. */
export function ActionsMenu({
  of,
  actions,
}: {
  readonly of: string;
  readonly actions: readonly MenuAction[];
}) {
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
      {anchor && (
        <Menu
          id={id}
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          container={() => anchor.closest('main')}
        >
          {actions.map(({ label, reason, danger = false, run }, index) => (
            <MenuItem
              key={label}
              aria-disabled={reason !== null}
              aria-label={label}
              aria-describedby={reason === null ? undefined : `${id}-${index}`}
              sx={danger && reason === null ? { color: 'error.main' } : {}}
              onClick={() => {
                if (reason !== null) return;
                setAnchor(null);
                run();
              }}
            >
              <Box sx={{ maxWidth: 320, whiteSpace: 'normal' }}>
                {label}
                {reason !== null && (
                  <Box id={`${id}-${index}`} sx={{ fontSize: '0.8125rem' }}>
                    {reason}
                  </Box>
                )}
              </Box>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
