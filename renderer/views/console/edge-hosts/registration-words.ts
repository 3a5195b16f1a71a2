import AutorenewIcon from '@mui/icons-material/AutorenewOutlined';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { RegistrationState } from '#shared/model/registration.ts';
import type { Tone } from '../../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';

export const registrationLooks: Readonly<
  Record<RegistrationState, readonly [SvgIconComponent, Tone, string]>
> = {
  waiting: [HourglassIcon, 'quiet', 'Waiting'],
  sending: [AutorenewIcon, 'accent', 'Registering'],
  created: [HourglassIcon, 'accent', 'Created, has not called in'],
  already: [WarningIcon, 'warn', 'Already registered'],
  refused: [BlockIcon, 'bad', 'Refused'],
  unknown: [HelpIcon, 'warn', 'Not known'],
  ready: [CheckIcon, 'good', 'Ready'],
};
