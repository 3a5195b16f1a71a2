import type { profilesSentences } from '../../contract/sentences/profiles.ts';
import type { HelpFor } from './code-help.ts';

export const profilesHelp: HelpFor<typeof profilesSentences> = {
  'match-file-too-large': 'profiles',
  'match-file-not-json': 'profiles',
  'layers-file-wrong': 'profiles',
  'profiles-file-wrong': 'profiles',
  'profiles-unpublished': {
    group: 'profiles',
    more: 'Palette lets one choose a profile in its latest published version only; drafts and older versions do not count.',
    related: ['profiles-do-not-match', 'profiles-none'],
  },
  'profiles-none': 'profiles',
  'layers-no-cluster': 'profiles',
};
