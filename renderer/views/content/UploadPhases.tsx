import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import CurrentIcon from '@mui/icons-material/PendingOutlined';
import ToComeIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import type { UploadPhase } from '#shared/model/upload-phase.ts';
import { uploadPhases } from '#shared/model/upload-phase.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { Tone } from '../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { phaseWords } from '../runs/upload-words.ts';

type Place = 'done' | 'current' | 'to come';

const looks: Record<Place, readonly [SvgIconComponent, Tone]> = {
  done: [CheckIcon, 'good'],
  current: [CurrentIcon, 'accent'],
  'to come': [ToComeIcon, 'quiet'],
};

const placeOf = (index: number, at: number): Place =>
  index < at ? 'done' : index === at ? 'current' : 'to come';

/** The whole way of the bundle, and where it is: what is behind, and that more comes after the last byte. */
export function UploadPhases({ phase }: { readonly phase: UploadPhase | null }) {
  const at = phase === null ? -1 : uploadPhases.indexOf(phase);
  return (
    <Box
      component="ol"
      aria-label="Phases"
      sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}
    >
      {uploadPhases.map((each, index) => {
        const place = placeOf(index, at);
        const [icon, tone] = looks[place];
        return (
          <Box component="li" key={each} aria-current={place === 'current' ? 'step' : undefined}>
            <Tag icon={icon} tone={tone}>
              {phaseWords[each]}
            </Tag>
            <VisuallyHidden>{`, ${place}`}</VisuallyHidden>
          </Box>
        );
      })}
    </Box>
  );
}
