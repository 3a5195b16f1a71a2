import { Marked } from './Marked.tsx';

export interface StepListProps {
  readonly lines: readonly string[];
  /** One after the other. */
  readonly isOrdered?: boolean;
}

export function StepList({ lines, isOrdered = false }: StepListProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List>
      {lines.map((line) => (
        <li key={line}>
          <Marked text={line} />
        </li>
      ))}
    </List>
  );
}
