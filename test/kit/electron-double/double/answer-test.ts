import type { Asked, Question, Questions } from '../electron-wire.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { choose, click, clipboard, copyElsewhere, powerMonitor, takeCopied } from './desk.ts';
import { emitPreventable } from './events.ts';
import { invoke } from './ipc-main.ts';
import { answer } from './protocol.ts';
import { recorded } from './record.ts';
import { ask } from './session.ts';

const first = (id = 1): BrowserWindow => {
  const window = BrowserWindow.all[id - 1];
  if (!window) throw new Error('There is no window yet.');
  return window;
};

type Answers = { [Q in Question]: (given: Questions[Q][0]) => Promise<Questions[Q][1]> };

const answers: Answers = {
  request: answer,
  invoke: ({ window, frame, channel, args }) => invoke(window, frame, channel, args),
  arrived: async ({ window, url }) => {
    first(window).webContents.arrived(url);
    return null;
  },
  emit: async ({ on, event, fields, rest }) => {
    const emitters = {
      app: () => app,
      power: () => powerMonitor,
      window: () => first(),
      contents: () => first().webContents,
    };
    return emitPreventable(emitters[on](), event, fields, rest);
  },
  open: async ({ url }) => first().webContents.openHandler({ url }).action,
  permission: ask,
  copied: async () => {
    takeCopied();
    return null;
  },
  calls: async () => recorded(),
  choose: async ({ paths }) => {
    choose(paths);
    return null;
  },
  click: async ({ label }) => {
    click(label);
    return null;
  },
  copyElsewhere: async ({ text }) => {
    copyElsewhere(text);
    return null;
  },
  clipboard: () => clipboard.readText(),
};

/** The test holds the other end of this process's channel; without a test there is no window and no reason to live. */
export function answerTest(): void {
  process.on('message', (message) => {
    const { n, ask: question, with: given } = message as Asked;
    const reply = (answered: object): void => void process.send?.({ n, ...answered }, () => undefined);
    const answering = (answers[question] as (input: unknown) => Promise<unknown>)(given);
    answering.then(
      (value) => reply({ value }),
      (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
