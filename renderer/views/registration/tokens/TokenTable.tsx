import type { EdgeToken, EdgeTokenState } from '#shared/model/edge-token.ts';
import { edgeTokenState } from '#shared/model/edge-token.ts';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { ActionsMenu } from '../../../parts/ActionsMenu.tsx';
import { Cell } from '../../../parts/Cell.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { LongTable } from '../../../parts/LongTable.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { dayWord } from '../../../parts/time-words.ts';
import { TokenSecret } from './TokenSecret.tsx';
import { tokenLooks } from './token-words.ts';

const headings = ['Name', 'Default project', 'Expires', 'State', 'Token', 'Actions'] as const;
const columns = [undefined, { xs: 136, lg: 184 }, 128, { xs: 104, lg: 120 }, { xs: 208, lg: 264 }, 88];
const anywhere = { overflowWrap: 'anywhere' } as const;
const none: readonly EdgeToken[] = [];

export interface TokenTableProps {
  /** Null: not read yet. */
  readonly tokens: readonly EdgeToken[] | null;
  /** Epoch milliseconds: expired is what was so then. */
  readonly readAt: number;
  onSetActive(token: EdgeToken, isActive: boolean): void;
  onDelete(token: EdgeToken): void;
}

function StateTag({ state }: { readonly state: EdgeTokenState }) {
  const [icon, tone, word] = tokenLooks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {word}
    </Tag>
  );
}

/** vendor: Tenant Settings > Registration Tokens. */
export function TokenTable({ tokens, readAt, onSetActive, onDelete }: TokenTableProps) {
  const rows = tokens ?? none;
  return (
    <LongTable
      label="Registration tokens"
      rowsInView={4}
      headings={headings}
      columns={columns}
      awaited={tokens === null ? 3 : 0}
      nothing="No registration token in this tenant yet. Add one, so that hosts can register."
      keys={rows.map(({ uid }) => uid)}
      row={(index) => {
        const token = rows[index];
        return (
          token && (
            <LongRow key={token.uid} index={index}>
              <Cell head style={{ ...anywhere, paddingBlock: 8 }}>
                <span className="fl-strong">{token.name}</span>
                {token.description && <div className="fl-second">{token.description}</div>}
              </Cell>
              <Cell style={anywhere}>
                {token.project ? (
                  (token.project.name ?? token.project.uid)
                ) : (
                  <Tag icon={WarningIcon} tone="warn">
                    None
                  </Tag>
                )}
              </Cell>
              <Cell>{dayWord(token.expiresAt)}</Cell>
              <Cell>
                <StateTag state={edgeTokenState(token, readAt)} />
              </Cell>
              <Cell>
                <TokenSecret token={token} />
              </Cell>
              <Cell right bare>
                <ActionsMenu
                  of={token.name}
                  actions={[
                    token.isActive
                      ? { label: 'Deactivate', reason: null, run: () => onSetActive(token, false) }
                      : { label: 'Activate', reason: null, run: () => onSetActive(token, true) },
                    { label: 'Delete…', reason: null, danger: true, run: () => onDelete(token) },
                  ]}
                />
              </Cell>
            </LongRow>
          )
        );
      }}
    />
  );
}
