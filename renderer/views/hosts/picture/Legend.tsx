import { Mark } from './Marks.tsx';
import type { MarkName } from './Marks.tsx';
import { linkWords } from './node-words.ts';

const roles: readonly (readonly [MarkName, string])[] = [
  ['leader', 'Leader'],
  ['follower', 'Follower'],
  ['inUse', 'In-Use'],
];

/** What has no word of its own in the picture: frames, and the icon before a name. */
export function Legend() {
  return (
    <ul aria-label="Legend" className="legend">
      {roles.map(([mark, word]) => (
        <li key={mark}>
          <Mark name={mark} tone="accent" size={18} /> {word}
        </li>
      ))}
      {(['half', 'untold'] as const).map((ends) => (
        <li key={ends}>
          <span aria-hidden className={`sample link-${ends}`} /> {linkWords[ends]}
        </li>
      ))}
      <li>
        <span aria-hidden className="sample outline" /> Cluster
      </li>
    </ul>
  );
}
