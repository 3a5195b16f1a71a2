import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/HowToRegOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import TimerOffIcon from '@mui/icons-material/TimerOffOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { sessionWord } from './state-words.ts';
import { useSignIn } from './use-sign-in.ts';

/** Whether Fieldlink may act on the host, and the way in when it may not. */
export function SessionCell({ host }: { readonly host: HostRecord }) {
  const signIn = useSignIn();
  const { state, username, fault } = host.session;
  if (state === 'signed-in')
    return (
      <>
        <Tag icon={CheckIcon} tone="good">
          {sessionWord(host)}
        </Tag>
        {username !== null && (
          <div className="fl-second" style={{ overflowWrap: 'anywhere' }}>
            as {username}
          </div>
        )}
      </>
    );
  if (state === 'signing-in')
    return (
      <Tag icon={HourglassIcon} tone="quiet">
        {sessionWord(host)}
      </Tag>
    );
  const button = host.trust.state === 'pinned' && host.reach.state !== 'lost' && (
    <Button
      size="small"
      sx={{ ml: -1.5 }}
      aria-label={`Sign in to ${hostPort(host.address, host.port)}`}
      onClick={() => signIn([host])}
    >
      Sign in
    </Button>
  );
  if (state === 'signed-out') return button || <Box sx={{ color: 'text.secondary' }}>–</Box>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
      <Hint text={fault ? <FaultText fault={fault} /> : ''}>
        <span>
          <Tag
            icon={state === 'refused' ? BlockIcon : TimerOffIcon}
            tone={state === 'refused' ? 'bad' : 'warn'}
            wrap
          >
            {sessionWord(host)}
          </Tag>
        </span>
      </Hint>
      {button}
    </Box>
  );
}
