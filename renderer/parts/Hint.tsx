import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import Box from '@mui/material/Box';
import { OpenHelp } from './open-help.ts';
import { placeBeside } from './place-beside.ts';
import type { Side } from './place-beside.ts';

export interface HintProps {
  readonly text: ReactNode;
  readonly children: ReactNode;
  readonly side?: Side;
  /** Takes the whole line, as its child does. */
  readonly wide?: boolean;
}

const openAfterMs = 300;
/** Long enough to move the pointer onto the hint itself, so that its text can be selected. */
const closeAfterMs = 120;

/**
 * What a control or a shortened text means, on hover, keyboard focus and touch. For the eye only: what screen readers
 * need is in the control's own name or description.
 */
export function Hint({ text, children, side = 'above', wide = false }: HintProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Where the open hint is drawn: inside its landmark or dialog, so that it is neither stray content nor trapped out. */
  const [home, setHome] = useState<Element | null>(null);
  const soon = (next: boolean, afterMs: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHome(
        next ? (anchor.current?.closest('[role="dialog"], main, header, aside') ?? document.body) : null,
      );
    }, afterMs);
  };
  const now = (next: boolean): void => soon(next, 0);
  const place = useCallback(
    (bubble: HTMLElement | null) => {
      if (bubble && anchor.current) placeBeside(bubble, anchor.current.getBoundingClientRect(), side);
    },
    [side],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <span
      ref={anchor}
      className="fl-hint"
      data-wide={wide}
      onPointerEnter={(event) => event.pointerType === 'mouse' && soon(true, openAfterMs)}
      onPointerLeave={() => soon(false, closeAfterMs)}
      onFocus={(event) => event.target.matches(':focus-visible') && now(true)}
      onBlur={() => now(false)}
      onClick={() => now(true)}
      onKeyDown={(event) => event.key === 'Escape' && now(false)}
    >
      {children}
      {home &&
        text !== '' &&
        createPortal(
          <Box
            ref={place}
            role="tooltip"
            sx={{
              position: 'fixed',
              zIndex: 'tooltip',
              maxWidth: 360,
              px: 1.5,
              py: 1,
              borderRadius: 1,
              fontSize: '0.875rem',
              lineHeight: 1.4,
              overflowWrap: 'anywhere',
              color: 'background.paper',
              bgcolor: 'text.primary',
              '& *': { color: 'inherit', fontSize: 'inherit' },
            }}
          >
            {/* It goes when the pointer goes: nothing in it can be pressed. */}
            <OpenHelp value={null}>{text}</OpenHelp>
          </Box>,
          home,
        )}
    </span>
  );
}
