import { shortHostId } from '#shared/model/names.ts';
import { CopyButton } from './CopyButton.tsx';
import { Hint } from './Hint.tsx';

export interface HostNameProps {
  readonly id: string;
  /** What a technician calls it, shown instead; '' when it has no name. */
  readonly name?: string;
  readonly strong?: boolean;
  /** Without it there is nothing to copy, e.g. inside an option. */
  readonly onCopy?: (id: string) => Promise<boolean>;
}

/** An edge host ID shortened in the middle; the whole of it on hover or focus, and one click to copy it. */
export function HostName({ id, name = '', strong = false, onCopy }: HostNameProps) {
  return (
    <span className="fl-inline">
      <Hint text={id}>
        <span className={strong ? 'fl-name fl-strong' : 'fl-name'}>{name || shortHostId(id)}</span>
      </Hint>
      {onCopy && <CopyButton what={`ID ${id}`} onCopy={() => onCopy(id)} />}
    </span>
  );
}
