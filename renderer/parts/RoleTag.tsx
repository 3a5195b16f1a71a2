import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import RadioIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import StarIcon from '@mui/icons-material/StarOutlined';
import type { Role } from '#shared/model/role.ts';
import { roleWords } from './role-words.ts';
import { Tag } from './Tag.tsx';
import type { Tone } from './Tag.tsx';
import type { SvgIconComponent } from './icon-type.ts';

const looks: Record<Role, readonly [SvgIconComponent, Tone]> = {
  leader: [StarIcon, 'accent'],
  follower: [LinkIcon, 'accent'],
  standalone: [RadioIcon, 'quiet'],
  unknown: [HelpIcon, 'quiet'],
};

export function RoleTag({ role }: { readonly role: Role }) {
  const [icon, tone] = looks[role];
  return (
    <Tag icon={icon} tone={tone}>
      {roleWords[role]}
    </Tag>
  );
}
