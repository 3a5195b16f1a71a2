import type { Task } from '../page.ts';

export const session: Task = {
  title: 'What was done',
  lead: 'Every decision and its outcome is written down before and after the act: for your report, and for the case that the power goes.',
  parts: [
    {
      title: 'Read and hand over',
      points: [
        '**Session** tells the visit: **Timeline** of acts, **Before and after** per host, and earlier visits.',
        '**Export report** saves it for another Fieldlink, **Export JSON** for programs and **Export CSV** for a spreadsheet. No password and no token is in it.',
      ],
    },
    {
      title: 'A report from somewhere else',
      text: 'Reports of visits (`.flreport`) and sealed queues (`.flqueue`) open by a double click, or dropped on the window. **Open report** in Session opens one too. Fieldlink says what it is and asks before it does anything with it.',
    },
    {
      title: 'Work under way',
      points: [
        'It shows at the foot of the window, host by host, with the time that is left.',
        '**Cancel** stops what has not begun. **Retry failed** takes up only what is not done.',
        'A host that fails stops no other. A leader that reboots is waited for.',
      ],
    },
    {
      title: 'After a power cut',
      text: 'At the next start Fieldlink shows what was cut short. Sign in: it asks the hosts what is true, and repeats nothing by itself.',
    },
  ],
};
