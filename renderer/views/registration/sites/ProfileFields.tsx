import { useEffect, useEffectEvent, useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import type { ProfileRef } from '#shared/model/registration-site.ts';
import { Field } from '../../../parts/Field.tsx';
import { Findings } from '../../../parts/Findings.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useSignedIn } from '../../connect/use-signed-in.ts';
import { ProfileSource } from '../../profiles/ProfileSource.tsx';
import { useProfiles } from '../../profiles/use-profiles.ts';
import type { SiteFieldsProps } from './site-form.ts';
import { refWord } from './site-words.ts';

const refOf = ({ uid, name, version }: MatchProfile): ProfileRef => ({ uid, name, version });
const isAddOn = ({ type }: MatchProfile): boolean => type === 'add-on';

interface PickProps {
  readonly label: string;
  readonly offered: readonly ProfileRef[];
  onPick(profile: ProfileRef): void;
}

/** One that is known here, or any by its UID. */
function ProfilePick({ label, offered, onPick }: PickProps) {
  const [uid, setUid] = useState('');
  const typed = uid.trim();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {offered.length > 0 && (
        <Picker
          label={label}
          minWidth={240}
          maxWidth={320}
          options={offered.map((profile) => [profile.uid, refWord(profile)])}
          value=""
          onPick={(picked) => {
            const profile = offered.find((each) => each.uid === picked);
            if (profile) onPick(profile);
          }}
        />
      )}
      <Field
        inline
        width={320}
        label={offered.length > 0 ? 'or UID' : `${label}: UID`}
        maxLength={128}
        value={uid}
        onChange={setUid}
      />
      <ReasonButton
        variant="outlined"
        reason={typed === '' ? 'Type the UID of the profile first.' : null}
        onClick={() => {
          onPick({ uid: typed, name: '', version: null });
          setUid('');
        }}
      >
        Add
      </ReasonButton>
    </Box>
  );
}

interface ChosenProps {
  readonly profile: ProfileRef;
  readonly word: string;
  onRemove(): void;
}

function Chosen({ profile, word, onRemove }: ChosenProps) {
  const name = refWord(profile);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 44, pl: 1.5 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Box>
      <span className="fl-second">{word}</span>
      <Button aria-label={`Take ${name} away`} onClick={onRemove}>
        Remove
      </Button>
    </Box>
  );
}

/** What the cluster of a site is made of: profiles as they are known here, or by their UID. */
export function ProfileFields({ form, set, findingsAt }: SiteFieldsProps) {
  const id = useId();
  const profiles = useProfiles();
  const isLacking = profiles.set === null && !profiles.isReading;
  const isSignedIn = useSignedIn() !== null;
  const fetchThem = useEffectEvent(() => void profiles.fetch());
  useEffect(() => {
    if (isLacking && isSignedIn) fetchThem();
  }, [isLacking, isSignedIn]);
  const { infraProfile, addOnProfiles } = form;
  const known = profiles.set?.profiles ?? [];
  const taken = new Set(addOnProfiles.map(({ uid }) => uid));
  const findings = [...findingsAt('infraProfile'), ...findingsAt('addOnProfiles')];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h2">Profiles</Typography>
      <Box
        component="ul"
        aria-label="Profiles of the site"
        sx={{ m: 0, p: 0, listStyle: 'none', border: '1px solid', borderColor: 'divider', borderRadius: 1 }}
      >
        {infraProfile && (
          <Chosen profile={infraProfile} word="Infrastructure" onRemove={() => set({ infraProfile: null })} />
        )}
        {addOnProfiles.map((profile) => (
          <Chosen
            key={profile.uid}
            profile={profile}
            word="Add-on"
            onRemove={() => set({ addOnProfiles: addOnProfiles.filter((each) => each !== profile) })}
          />
        ))}
        {!infraProfile && addOnProfiles.length === 0 && (
          <Box component="li" sx={{ px: 1.5, py: 1.25, color: 'text.secondary' }}>
            None yet. Without an infrastructure profile hosts can only join a cluster that is there.
          </Box>
        )}
      </Box>
      {!infraProfile && (
        <ProfilePick
          label="Infrastructure profile"
          offered={known.filter((each) => !isAddOn(each)).map(refOf)}
          onPick={(profile) => set({ infraProfile: profile })}
        />
      )}
      <ProfilePick
        label="Add-on profile"
        offered={known.filter((each) => isAddOn(each) && !taken.has(each.uid)).map(refOf)}
        onPick={(profile) => set({ addOnProfiles: [...addOnProfiles, profile] })}
      />
      {findings.length > 0 && <Findings id={id} findings={findings} />}
      <Box component="details" open={isLacking}>
        <Box
          component="summary"
          sx={{ minHeight: 44, lineHeight: '44px', cursor: 'pointer', fontWeight: 600 }}
        >
          Where the profiles come from
        </Box>
        <ProfileSource profiles={profiles} />
      </Box>
    </Box>
  );
}
