import Box from '@mui/material/Box';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import { edgeTokenState } from '#shared/model/edge-token.ts';
import { isOk } from '#shared/model/result.ts';
import { Picker } from '../../../parts/Picker.tsx';
import type { SecretFieldProps } from '../../../parts/SecretField.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { tokenLooks } from '../tokens/token-words.ts';
import type { UserData } from './use-user-data.ts';

interface TokenFieldProps extends SecretFieldProps {
  readonly offered: Pick<UserData, 'tokens' | 'tokensReadAt'>;
}

/** Those that let a host in come first, and need no word of it. */
const optionsOf = (all: readonly EdgeToken[], now: number): readonly (readonly [string, string])[] => {
  const isActive = (token: EdgeToken): boolean => edgeTokenState(token, now) === 'active';
  const shown = [...all.filter(isActive), ...all.filter((token) => !isActive(token))];
  return shown.map((token) => {
    const [, , state] = tokenLooks[edgeTokenState(token, now)];
    const project = token.project?.name ?? token.project?.uid ?? 'no default project';
    return [token.uid, [token.name, project, ...(isActive(token) ? [] : [state])].join(' · ')];
  });
};

/** vendor: **Registration token**, pasted, or taken from the list of the console that is signed in to. */
export function TokenField({ offered: { tokens, tokensReadAt }, ...props }: TokenFieldProps) {
  const { commands } = useStores();
  const take = async (uid: string): Promise<void> => {
    const result = await commands.run('tokens.reveal', { uid }, { mark: 'token-take' });
    if (result && isOk(result)) props.onChange(result.ok.token);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SecretField {...props} />
      {tokens.length > 0 && (
        <Picker
          label="Take from Palette"
          minWidth={200}
          options={optionsOf(tokens, tokensReadAt)}
          value=""
          onPick={(uid) => void take(uid)}
        />
      )}
    </Box>
  );
}
