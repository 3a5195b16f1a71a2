import type { Task } from '../page.ts';

export const signIn: Task = {
  title: 'Sign in to hosts',
  lead: 'Hosts take any user of their own operating system. One account usually fits the whole site; it is typed once.',
  parts: [
    {
      title: 'Sign in',
      steps: [
        'Choose **Sign in** for the hosts that are ticked, or for all.',
        'Type user name and password. One host is tried first; the others are asked only if it takes the account.',
        'Hosts with another account stay signed out: sign in to them one by one.',
      ],
    },
    {
      title: 'Locked hosts',
      text: 'After three wrong passwords a host usually answers later and later; after five it is locked for 15 minutes, for everybody. Fieldlink never tries a refused password again by itself. Do not try meanwhile: find out the right password.',
    },
    {
      title: 'Remembering',
      points: [
        'The password stays in memory until you close Fieldlink.',
        '**Remember on this laptop** keeps it in the vault; **Forget this site** (**Settings** > **Fieldlink**) wipes it.',
        'Sessions last two hours, and are usually renewed by themselves.',
      ],
    },
  ],
};
