import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import AppRegistrationIcon from '@mui/icons-material/AppRegistrationOutlined';
import CloudIcon from '@mui/icons-material/CloudOutlined';
import DnsIcon from '@mui/icons-material/DnsOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HubIcon from '@mui/icons-material/HubOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import { asides, views } from '#shared/model/views.ts';
import type { ViewSlug } from '#shared/model/views.ts';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { Brand } from './Brand.tsx';
import { DemoMark } from './DemoMark.tsx';
import { MenuEntry } from './MenuEntry.tsx';
import { QueueMark, queueMarkId } from './QueueMark.tsx';

const icons: Record<ViewSlug, SvgIconComponent> = {
  hosts: DnsIcon,
  'linked-edge-hosts': HubIcon,
  settings: SettingsIcon,
  registration: AppRegistrationIcon,
  console: CloudIcon,
  session: PersonIcon,
  help: HelpIcon,
  about: InfoIcon,
};

const list = { listStyle: 'none', m: 0, p: 0, display: 'grid' } as const;

/** The vendor's own words, and at the foot what is about Fieldlink itself; on a narrow screen the icons stay. */
export function MainMenu() {
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
        <Box component="ul" sx={{ ...list, gap: 0.5 }}>
          {views.map(({ slug, label }) => (
            <MenuEntry
              key={slug}
              {...{ slug, label, narrow }}
              icon={icons[slug]}
              describedBy={slug === 'registration' ? queueMarkId : undefined}
            >
              {slug === 'registration' && <QueueMark narrow={narrow} />}
            </MenuEntry>
          ))}
        </Box>
      </Box>
      <Box sx={{ flex: 1 }} />
      <DemoMark narrow={narrow} />
      <Box component="ul" aria-label="About Fieldlink" sx={{ ...list, px: 1.5, pb: 1.5 }}>
        {asides.map(({ slug, label }) => (
          <MenuEntry key={slug} {...{ slug, label, narrow }} icon={icons[slug]} quiet />
        ))}
      </Box>
    </Box>
  );
}
