import Typography from '@mui/material/Typography';
import FolderIcon from '@mui/icons-material/FolderOutlined';
import type { ConsoleState } from '#shared/model/palette.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';

/** Pairing requests and clusters belong to a project (vendor: project scope). */
export function ChooseProject({ state }: { readonly state: ConsoleState }) {
  const isEmpty = state.projects.length === 0;
  return (
    <EmptyState icon={FolderIcon} title={isEmpty ? 'No project here' : 'Choose a project'}>
      <Typography variant="body1" sx={{ color: 'text.secondary' }}>
        {isEmpty
          ? 'This account sees no project of this console. Ask who administers Palette to add it to the project that the hosts’ registration token belongs to, then sign in again.'
          : 'Clusters and pairing requests belong to a project: the one that the hosts’ registration token was made for. Choose it under Project above.'}
      </Typography>
    </EmptyState>
  );
}
