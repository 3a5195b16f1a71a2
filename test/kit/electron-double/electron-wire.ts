/** What the shell asks its window to do. */
export type Order =
  | { readonly order: 'load'; readonly window: number; readonly url: string; readonly preload: string }
  | { readonly order: 'send'; readonly window: number; readonly channel: string; readonly args: unknown[] }
  | { readonly order: 'reload' | 'close'; readonly window: number }
  /** The system's clipboard is also Chromium's, so that a person can paste; answered by `copied`. */
  | { readonly order: 'copy'; readonly text: string }
  /** A dialog of the system's, which stands until it is read. */
  | { readonly order: 'error-box'; readonly title: string; readonly text: string };

export interface Frame {
  readonly url: string;
  readonly isMain: boolean;
}

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a test or a window asks of the shell's process: question -> what goes with it, what comes back. */
export interface Questions {
  request: [
    { url: string; method: string },
    { status: number; headers: Record<string, string>; body: Uint8Array },
  ];
  invoke: [{ window: number; frame: Frame | null; channel: string; args: readonly unknown[] }, unknown];
  /** The page is at this address now. */
  arrived: [{ window: number; url: string }, null];
  /** An event of the app or of the first window; answers whether somebody prevented the default. */
  emit: [
    {
      on: 'app' | 'power' | 'window' | 'contents';
      event: string;
      fields?: object;
      rest?: readonly unknown[];
    },
    boolean,
  ];
  open: [{ url: string }, string];
  permission: [
    { permission: string; url: string; details: object },
    { readonly check: boolean; readonly request: boolean },
  ];
  copied: [null, null];
  calls: [null, readonly Call[]];
  /** In the next dialog of the system's. */
  choose: [{ paths: readonly string[] }, null];
  click: [{ label: string }, null];
  copyElsewhere: [{ text: string }, null];
  clipboard: [null, string];
}

export type Question = keyof Questions;
export type Asked = {
  [Q in Question]: { readonly n: number; readonly ask: Q; readonly with: Questions[Q][0] };
}[Question];
export interface Answered {
  readonly n: number;
  readonly value?: unknown;
  readonly error?: string;
}

export const isAnswer = (message: unknown): message is Answered =>
  typeof message === 'object' && message !== null && 'n' in message && !('ask' in message);
