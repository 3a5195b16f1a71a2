import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';

export interface MenuAction {
  readonly label: string;
  /** Why the action is off just now; null when it is on. */
  readonly reason: string | null;
  /** A figure at the end of the line. */
  readonly figure?: string;
  readonly danger?: boolean;
  run(): void;
}

export interface MenuListProps {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly actions: readonly MenuAction[];
  onClose(): void;
}

const label = { maxWidth: 320, whiteSpace: 'normal' } as const;
const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

/** The open menu of a button. An action that is off stays in it and says why under its name. */
export function MenuList({ id, anchor, actions, onClose }: MenuListProps) {
  return (
    <Menu id={id} open anchorEl={anchor} onClose={onClose} container={() => anchor.closest('main')}>
      {actions.map(({ label: name, reason, figure, danger = false, run }, index) => (
        <MenuItem
          key={name}
          aria-disabled={reason !== null}
          aria-label={name}
          aria-describedby={reason === null && figure === undefined ? undefined : `${id}-${index}`}
          sx={danger && reason === null ? { color: 'error.main' } : {}}
          onClick={() => {
            if (reason !== null) return;
            onClose();
            run();
          }}
        >
          <Box sx={[label, figure === undefined ? {} : oneLine]}>
            {name}
            {reason !== null && (
              <Box id={`${id}-${index}`} sx={{ fontSize: '0.8125rem' }}>
                {reason}
              </Box>
            )}
          </Box>
          {figure !== undefined && reason === null && (
            <Box id={`${id}-${index}`} sx={{ ml: 'auto', pl: 3, color: 'text.secondary' }}>
              {figure}
            </Box>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
