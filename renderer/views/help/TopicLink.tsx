import type { ReactNode } from 'react';
import { isPlainClick } from '../../parts/is-plain-click.ts';

export interface TopicLinkProps {
  /** '' for the first page. */
  readonly topic: string;
  readonly children: ReactNode;
  onTopic(topic: string): void;
}

/** To another page of the help, in the view or in the sheet, wherever it stands. */
export function TopicLink({ topic, children, onTopic }: TopicLinkProps) {
  return (
    <a
      className="fl-link"
      href={topic === '' ? '#help' : `#help/${topic}`}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onTopic(topic);
      }}
    >
      {children}
    </a>
  );
}
