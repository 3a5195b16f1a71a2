import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined';
import { EmptyState } from '../parts/EmptyState.tsx';
import { useView } from '../store/use-stores.ts';

/** For the views that show one host: none is signed in to. */
export function NobodyToView() {
  const go = useView((state) => state.go);
  return (
    <EmptyState icon={PersonIcon} title="Sign in to a host first">
      <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
        This view shows one host at a time, as its own Local UI does. Find the hosts, trust them and sign in
        under Hosts; then pick one here.
      </Typography>
      <Button variant="contained" onClick={() => go('hosts')}>
        Go to Hosts
      </Button>
    </EmptyState>
  );
}
