import { useEffect, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import { Hint } from './Hint.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface CopyButtonProps {
  /** What is copied, in words: the button is called `Copy <what>`. */
  readonly what: string;
  onCopy(): Promise<boolean>;
}

const shownMs = 2_000;

export function CopyButton({ what, onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const Icon = copied ? CheckIcon : ContentCopyIcon;
  return (
    <>
      <Hint text={copied ? 'Copied' : `Copy ${what}`}>
        <IconButton
          aria-label={`Copy ${what}`}
          sx={{ color: copied ? 'success.main' : 'text.secondary' }}
          onClick={(event) => {
            event.stopPropagation();
            void onCopy().then(setCopied);
          }}
        >
          <Icon sx={{ fontSize: 18 }} />
        </IconButton>
      </Hint>
      <VisuallyHidden>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </VisuallyHidden>
    </>
  );
}
