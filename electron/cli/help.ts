import { refuseInput } from './args.ts';
import type { FileVerb } from './verb.ts';

/** The page that the app shows for an error code. */
export const help: FileVerb = {
  usage: 'help CODE   (the page about an error code)',
  options: {},
  takesWords: true,
  work: async (given) => {
    // The whole handbook comes with it, which no other verb reads.
    const { codePage, isErrorCode } = await import('#shared/help/code-page.ts');
    const [code = ''] = given.words;
    if (!isErrorCode(code)) throw refuseInput('CODE');
    return { answer: codePage(code), complete: true };
  },
};
