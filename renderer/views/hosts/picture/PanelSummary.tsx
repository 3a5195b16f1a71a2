import type { TopologyPanel } from '#shared/model/topology.ts';
import { Mark } from './Marks.tsx';
import { linesOf, spokenName, stateOf } from './node-words.ts';
import { clusterTitle, countWord, nodesOf, panelName, shortTitle } from './panel-words.ts';
import type { Size } from './rect.ts';
import { line, summaryOf } from './summary-plan.ts';

export interface PanelSummaryProps {
  readonly panel: TopologyPanel;
  /** In px of the step. */
  readonly size: Size;
  readonly current: string | null;
}

/** In px on screen: an address and an icon before it, no more. */
const narrow = 160;

/** A panel from afar: who leads, how many are how, and by name those that want a hand. */
export function PanelSummary({ panel, size, current }: PanelSummaryProps) {
  const plan = summaryOf(panel, size);
  const [worst] = plan.counts;
  const cluster = clusterTitle(panel);
  return (
    <div className={`summary ${plan.isMark ? 'mark-only' : size.width < narrow ? 'narrow' : ''}`}>
      <button
        type="button"
        className="head"
        data-item={panel.id}
        aria-label={panelName(panel)}
        title={plan.isMark ? panelName(panel) : undefined}
        tabIndex={current === panel.id ? 0 : -1}
      >
        {plan.isMark ? (
          worst && <Mark name={worst.mark} tone={worst.tone} size={Math.min(24, size.height - 4)} />
        ) : (
          <span className="line strong">
            {panel.kind === 'group' && size.width >= narrow && <Mark name="leader" tone="accent" size={18} />}
            <span className="text">{shortTitle(panel)}</span>
          </span>
        )}
      </button>
      {plan.chips > 0 && (
        <div className="chips" style={{ height: plan.chips * line }}>
          {plan.counts.map((count) => (
            <span key={count.word} className={`line ${count.tone}`}>
              <Mark name={count.mark} />
              <span className="text">{countWord(count)}</span>
            </span>
          ))}
          {cluster !== null && (
            <span className="line accent">
              <Mark name="inUse" />
              <span className="text">{cluster}</span>
            </span>
          )}
        </div>
      )}
      {plan.listed.map((node) => (
        <button
          key={node.id}
          type="button"
          className="line named"
          data-item={node.id}
          aria-label={spokenName(node)}
          aria-haspopup="dialog"
          tabIndex={current === node.id ? 0 : -1}
        >
          <Mark name={stateOf(node).mark} tone={stateOf(node).tone} />
          <span className="text">
            {linesOf(node)[0]} · {stateOf(node).word}
          </span>
        </button>
      ))}
      {plan.more > 0 && <span className="line second">and {plan.more} more</span>}
      {plan.marks > 0 && (
        <div className="marks" aria-hidden>
          {nodesOf(panel).map((node) => (
            <Mark key={node.id} name={stateOf(node).mark} tone={stateOf(node).tone} />
          ))}
        </div>
      )}
    </div>
  );
}
