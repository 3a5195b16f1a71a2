import { useRef } from 'react';
import Button from '@mui/material/Button';

export interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  onFile(file: File): void;
}

/** A file the page reads itself: nothing is uploaded anywhere. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file chosen again, mended meanwhile, must be read again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
