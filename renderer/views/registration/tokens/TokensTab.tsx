import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import type { ConsoleState } from '#shared/model/palette.ts';
import { FaultCard } from '../../../parts/FaultCard.tsx';
import type { PulledList } from '../../../store/use-pulled.ts';
import { useStores } from '../../../store/use-stores.ts';
import { NotConnected } from '../../connect/NotConnected.tsx';
import { AddTokenDialog } from './AddTokenDialog.tsx';
import { DeleteTokenDialog } from './DeleteTokenDialog.tsx';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { QueueTokenDialog } from './QueueTokenDialog.tsx';
import { TokenTable } from './TokenTable.tsx';

export interface TokensTabProps {
  readonly state: ConsoleState;
  readonly tokens: PulledList<'tokens.list'>;
  /** A token shall be in the user data. */
  onUse(token: string): void;
  onConnect(): void;
  /** A request for one waits in the queue. */
  onQueued(): void;
}

type Open =
  | { readonly is: 'add' }
  | { readonly is: 'added'; readonly uid: string; readonly name: string }
  | { readonly is: 'delete'; readonly token: EdgeToken };

/** vendor: Tenant Settings > Registration Tokens: what hosts show so that Palette takes them in. */
export function TokensTab({ state, onUse, onConnect, onQueued, ...props }: TokensTabProps) {
  const { commands } = useStores();
  const { data: tokens, readAt, fault, again } = props.tokens;
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  if (state.session.state !== 'signed-in')
    return (
      <>
        <NotConnected state={state} onConnect={onConnect}>
          Registration tokens belong to a Palette tenant: sign in as tenant admin to list, add and delete
          them. User data and QR codes need no console; a token can be pasted there.
        </NotConnected>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, flex: 'none' }}>
          <Button variant="outlined" onClick={() => setOpen({ is: 'add' })}>
            Add New Registration Token
          </Button>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            No way to Palette just now? The request can wait in the queue.
          </Typography>
        </Box>
        {open?.is === 'add' && <QueueTokenDialog state={state} onQueued={onQueued} onClose={close} />}
      </>
    );
  const setActive = async ({ uid }: EdgeToken, isActive: boolean): Promise<void> => {
    await commands.run('tokens.setActive', { uid, isActive }, { mark: `token-active ${uid}` });
    again();
  };
  return (
    <>
      <FaultCard fault={fault} />
      <Box sx={{ flex: 'none' }}>
        <Button variant="contained" onClick={() => setOpen({ is: 'add' })}>
          Add New Registration Token
        </Button>
      </Box>
      {(tokens !== null || fault === null) && (
        <TokenTable
          tokens={tokens}
          readAt={readAt}
          onSetActive={(token, isActive) => void setActive(token, isActive)}
          onDelete={(token) => setOpen({ is: 'delete', token })}
        />
      )}
      {open?.is === 'add' && (
        <AddTokenDialog
          projects={state.projects}
          projectUid={state.projectUid}
          onAdded={({ uid, name }) => {
            setOpen({ is: 'added', uid, name });
            again();
          }}
          onClose={close}
        />
      )}
      {open?.is === 'added' && (
        <NewTokenDialog uid={open.uid} name={open.name} onUse={onUse} onClose={close} />
      )}
      {open?.is === 'delete' && (
        <DeleteTokenDialog
          token={open.token}
          onDeleted={() => {
            close();
            again();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
