import Box from '@mui/material/Box';
import { edgeTokenState } from '#shared/model/edge-token.ts';
import { isOk } from '#shared/model/result.ts';
import { Picker } from '../../../parts/Picker.tsx';
import type { SecretFieldProps } from '../../../parts/SecretField.tsx';
import { SecretField } from '../../../parts/SecretField.tsx';
import { useSignedIn } from '../../connect/use-signed-in.ts';
import { usePulled } from '../../../store/use-pulled.ts';
import { useStores } from '../../../store/use-stores.ts';
import type { TakenToken } from './use-user-data.ts';

interface TokenFieldProps extends SecretFieldProps {
  onTake(taken: TakenToken): void;
}

/** vendor: **Registration token**, pasted, or taken from the list of the console that is signed in to. */
export function TokenField({ onTake, ...props }: TokenFieldProps) {
  const { commands } = useStores();
  const { data, readAt } = usePulled('tokens.list', useSignedIn());
  const usable = (data ?? []).filter((token) => edgeTokenState(token, readAt) === 'active');
  const take = async (uid: string): Promise<void> => {
    const result = await commands.run('tokens.reveal', { uid }, { mark: 'token-take' });
    const hasProject = usable.some((each) => each.uid === uid && each.project !== null);
    if (result && isOk(result)) onTake({ token: result.ok.token, hasProject });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SecretField {...props} />
      {usable.length > 0 && (
        <Picker
          label="Take from Palette"
          minWidth={200}
          options={usable.map(({ uid, name, project }) => [
            uid,
            `${name} · ${project?.name ?? 'no default project'}`,
          ])}
          value=""
          onPick={(uid) => void take(uid)}
        />
      )}
    </Box>
  );
}
