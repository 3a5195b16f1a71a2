import { useId } from 'react';
import type { FieldProps } from '../../../parts/Field.tsx';
import { Field } from '../../../parts/Field.tsx';
import { useFeed } from '../../../store/use-stores.ts';

/** A project by its name; those of the console are offered, as a mistyped one fails without a word (vendor). */
export function ProjectField(props: FieldProps) {
  const id = useId();
  const projects = useFeed((state) => state.console?.projects);
  return (
    <>
      <Field {...props} list={id} />
      <datalist id={id}>
        {projects?.map(({ uid, name }) => (
          <option key={uid} value={name} />
        ))}
      </datalist>
    </>
  );
}
