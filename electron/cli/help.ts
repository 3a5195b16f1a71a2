import { codePage, isErrorCode } from '#shared/help/code-page.ts';
import { refuseInput } from './args.ts';
import type { FileVerb } from './verb.ts';

/** The page that the app shows for an error code. */
export const help: FileVerb = {
  usage: 'help CODE   (the page about an error code)',
  options: {},
  takesWords: true,
  work: (given) => {
    const [code = ''] = given.words;
    if (!isErrorCode(code)) throw refuseInput('CODE');
    return Promise.resolve({ answer: codePage(code), complete: true });
  },
};
