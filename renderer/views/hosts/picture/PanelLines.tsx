import type { PanelLayout } from './panel-layout.ts';

/** From the leader to each follower; a stub is drawn as its link is. For the eye: the frame and the name tell it too. */
export function PanelLines({ inside, step }: { readonly inside: PanelLayout; readonly step: number }) {
  const { trunk, stubs, width, height } = inside;
  if (!trunk) return null;
  const lowest = trunk.rails.at(-1)?.y ?? trunk.top;
  return (
    <svg
      aria-hidden
      className="lines"
      viewBox={`0 0 ${width} ${height}`}
      width={width * step}
      height={height * step}
    >
      <path
        d={[
          `M${trunk.x} ${trunk.top}V${lowest}`,
          ...trunk.rails.map(({ y, right }) => `M${trunk.x} ${y}H${right}`),
        ].join('')}
      />
      {stubs.map(({ ends, x, top, bottom }) => (
        <path key={`${x} ${top}`} className={`stub-${ends}`} d={`M${x} ${top}V${bottom}`} />
      ))}
    </svg>
  );
}
