import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import AppRegistrationIcon from '@mui/icons-material/AppRegistrationOutlined';
import CloudIcon from '@mui/icons-material/CloudOutlined';
import DnsIcon from '@mui/icons-material/DnsOutlined';
import HubIcon from '@mui/icons-material/HubOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { Hint } from '../../parts/Hint.tsx';
import { hidden } from '../../parts/hidden.ts';
import { useView } from '../../store/use-stores.ts';
import { views } from '../../store/view.ts';
import type { ViewSlug } from '../../store/view.ts';
import { Brand } from './Brand.tsx';
import { DemoMark } from './DemoMark.tsx';
import { QueueMark, queueMarkId } from './QueueMark.tsx';
import { menuLink } from './menu-link.ts';

const icons: Record<ViewSlug, SvgIconComponent> = {
  hosts: DnsIcon,
  'linked-edge-hosts': HubIcon,
  settings: SettingsIcon,
  registration: AppRegistrationIcon,
  console: CloudIcon,
  session: PersonIcon,
};

/** The vendor's own words; on a narrow screen the icons stay and the names remain for keyboard and screen reader. */
export function MainMenu() {
  const current = useView((state) => state.view);
  const go = useView((state) => state.go);
  const narrow = useMediaQuery((theme) => theme.breakpoints.down('lg'), { noSsr: true });
  return (
    <Box
      component="header"
      sx={{
        width: narrow ? 76 : 240,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        borderRight: '1px solid',
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
      }}
    >
      <Brand narrow={narrow} />
      <Box component="nav" aria-label="Main menu" sx={{ px: 1.5 }}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
          {views.map(({ slug, label }) => {
            const Icon = icons[slug];
            return (
              <li key={slug}>
                <Hint text={narrow ? label : ''} side="right" wide>
                  <Box
                    component="a"
                    href={`#${slug}`}
                    aria-describedby={slug === 'registration' ? queueMarkId : undefined}
                    aria-current={slug === current ? 'page' : undefined}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                      event.preventDefault();
                      go(slug);
                    }}
                    sx={menuLink(narrow)}
                  >
                    <Icon aria-hidden sx={{ fontSize: 22 }} />
                    <Box component="span" sx={narrow ? hidden : {}}>
                      {label}
                    </Box>
                    {slug === 'registration' && <QueueMark narrow={narrow} />}
                  </Box>
                </Hint>
              </li>
            );
          })}
        </Box>
      </Box>
      <Box sx={{ flex: 1 }} />
      <DemoMark narrow={narrow} />
    </Box>
  );
}
