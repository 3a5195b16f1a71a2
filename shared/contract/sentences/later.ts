import { consoleSentences } from './console.ts';
import { contentSentences } from './content.ts';
import { diagnosisSentences } from './diagnosis.ts';
import { learn } from './explain.ts';
import { openedSentences } from './opened.ts';
import { pairingSentences } from './pairing.ts';
import { profilesSentences } from './profiles.ts';
import { queueSentences } from './queue.ts';
import { registrationSentences } from './registration.ts';
import { siteSentences } from './sites.ts';

/** What is said in views and dialogs that come after the first screen. */
export const laterSentences = {
  ...diagnosisSentences,
  ...contentSentences,
  ...pairingSentences,
  ...profilesSentences,
  ...consoleSentences,
  ...registrationSentences,
  ...queueSentences,
  ...siteSentences,
  ...openedSentences,
};

learn(laterSentences);
