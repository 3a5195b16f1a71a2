import { useEffect, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
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
      <Tooltip title={copied ? 'Copied' : `Copy ${what}`} describeChild>
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
      </Tooltip>
      <VisuallyHidden>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </VisuallyHidden>
    </>
  );
}
