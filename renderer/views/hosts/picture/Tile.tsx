import { memo } from 'react';
import type { TopologyNode } from '#shared/model/topology-node.ts';
import type { Detail } from './detail.ts';
import { Mark } from './Marks.tsx';
import { isTrouble, linesOf, roleMark, shortAddress, spokenName, stateOf } from './node-words.ts';
import type { Rect } from './rect.ts';

export interface TileProps {
  readonly node: TopologyNode;
  /** Within its panel, in px of the step. */
  readonly rect: Rect;
  readonly detail: Exclude<Detail, 'summary'>;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
}

/** Px of a bold letter or digit, and of all that stands beside the name. */
const letters = { full: [9.2, 48], brief: [8.6, 42], compact: [7.4, 9] } as const;

function lettersIn(width: number, detail: TileProps['detail']): number {
  const [letter, beside] = letters[detail];
  return Math.floor((width - beside) / letter);
}

/** Somebody else's news make new nodes of all: what is drawn of most has not changed. */
const looksSame = (a: TileProps, b: TileProps): boolean =>
  a.detail === b.detail &&
  a.isCurrent === b.isCurrent &&
  a.rect.x === b.rect.x &&
  a.rect.y === b.rect.y &&
  a.rect.width === b.rect.width &&
  a.node.id === b.node.id &&
  a.node.link === b.node.link &&
  spokenName(a.node) === spokenName(b.node);

/** One host: what it is called, and how it is by icon, word and colour. Its frame tells how its link is. */
export const Tile = memo(function Tile({ node, rect, detail, isCurrent }: TileProps) {
  const [first, second] = linesOf(node);
  const state = stateOf(node);
  const { mark, tone, word, short } = state;
  const classes = [
    'tile',
    detail,
    isTrouble(state) ? `ill-${tone}` : '',
    `link-${node.link ?? 'none'}`,
    node.host ? '' : 'told',
  ];
  return (
    <button
      type="button"
      className={classes.join(' ')}
      data-item={node.id}
      aria-label={spokenName(node)}
      aria-haspopup="dialog"
      tabIndex={isCurrent ? 0 : -1}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    >
      <span className="line strong">
        {(detail !== 'compact' || node.role === 'leader') && (
          <Mark name={roleMark(node)} tone="accent" size={detail === 'compact' ? 12 : 18} />
        )}
        <span className="text">{shortAddress(first, lettersIn(rect.width, detail))}</span>
        {node.inUse && detail === 'full' && <Mark name="inUse" tone="accent" />}
      </span>
      {detail === 'full' && (
        <span className="line second">
          <span className="text">{second}</span>
        </span>
      )}
      <span className={`line ${tone}`}>
        <Mark name={mark} size={detail === 'compact' ? 12 : 16} />
        <span className="text">{detail === 'compact' ? (short ?? word) : word}</span>
      </span>
    </button>
  );
}, looksSame);
