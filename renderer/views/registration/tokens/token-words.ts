import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import type { EdgeTokenState } from '#shared/model/edge-token.ts';
import type { Tone } from '../../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../../parts/icon-type.ts';

export const tokenLooks: Readonly<Record<EdgeTokenState, readonly [SvgIconComponent, Tone, string]>> = {
  active: [CheckIcon, 'good', 'Active'],
  inactive: [BlockIcon, 'quiet', 'Inactive'],
  expired: [EventBusyIcon, 'bad', 'Expired'],
};

/** A copied token is taken off the clipboard after so long, where that can be done. */
export const clipboardMs = 60_000;
