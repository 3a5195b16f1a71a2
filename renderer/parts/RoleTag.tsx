import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import RadioIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import StarIcon from '@mui/icons-material/StarOutlined';
import type { Role } from '#shared/model/role.ts';
import { Tag } from './Tag.tsx';
import type { Tone } from './Tag.tsx';
import type { SvgIconComponent } from './icon-type.ts';

const looks: Record<Role, readonly [SvgIconComponent, Tone, string]> = {
  leader: [StarIcon, 'accent', 'Leader'],
  follower: [LinkIcon, 'accent', 'Follower'],
  standalone: [RadioIcon, 'quiet', 'Not linked'],
  unknown: [HelpIcon, 'quiet', 'Unknown'],
};

export function RoleTag({ role }: { readonly role: Role }) {
  const [icon, tone, word] = looks[role];
  return (
    <Tag icon={icon} tone={tone}>
      {word}
    </Tag>
  );
}
