import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { FilterField } from '../../../parts/FilterField.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { toggled } from '../../../parts/toggled.ts';
import { easilySeen } from '../../../store/view.ts';
import { profileWord } from '../../profiles/match-words.ts';
import { typeWord } from './profile-words.ts';

export interface ProfileListProps {
  readonly profiles: readonly MatchProfile[];
  readonly ticked: ReadonlySet<string>;
  onTick(ticked: ReadonlySet<string>): void;
}

const factsOf = ({ type, layers }: MatchProfile): string =>
  [typeWord(type), layers.length === 1 ? '1 layer' : `${layers.length} layers`].filter(Boolean).join(' · ');

/** Profiles in their latest versions, to tick; a long list can be narrowed. */
export function ProfileList({ profiles, ticked, onTick }: ProfileListProps) {
  const [typed, setTyped] = useState('');
  const filter = readFilter(typed);
  const shown = profiles.filter((profile) =>
    isMatch(filter, plainText(`${profileWord(profile)} ${typeWord(profile.type)}`)),
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, maxHeight: 320 }}>
      {profiles.length > easilySeen && (
        <FilterField
          label="Filter profiles"
          value={typed}
          onChange={setTyped}
          shown={shown.length}
          of={profiles.length}
        />
      )}
      <LongList
        label="Profiles of Palette"
        keys={shown.map(({ uid }) => uid)}
        height={44}
        item={(index) => {
          const profile = shown[index];
          return (
            profile && (
              <Box sx={{ display: 'flex', alignItems: 'center', pl: 1.5, pr: 2, minHeight: 44 }}>
                <FormControlLabel
                  sx={{ flex: 1, mr: 1, minWidth: 0, overflowWrap: 'anywhere' }}
                  control={
                    <Checkbox
                      checked={ticked.has(profile.uid)}
                      onChange={() => onTick(toggled(ticked, profile.uid))}
                    />
                  }
                  label={profileWord(profile)}
                />
                <span className="fl-second">{factsOf(profile)}</span>
              </Box>
            )
          );
        }}
      />
    </Box>
  );
}
