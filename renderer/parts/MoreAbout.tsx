import { useContext } from 'react';
import { isPlainClick } from './is-plain-click.ts';
import type { Fault } from '#shared/model/result.ts';
import { OpenHelp } from './open-help.ts';

/** Lays the fault's page of the help over what is being done, so that nothing typed is lost. Nothing where there is no help. */
export function MoreAbout({ fault }: { readonly fault: Fault }) {
  const openHelp = useContext(OpenHelp);
  if (!openHelp) return null;
  return (
    <>
      {' '}
      <a
        className="fl-link fl-more"
        href={`#help/${fault.code}`}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          // What holds the fault may be a row or a label that acts when it is pressed.
          event.stopPropagation();
          openHelp(fault);
        }}
      >
        More about this
      </a>
    </>
  );
}
