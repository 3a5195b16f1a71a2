import type { Group } from './page.ts';
import type { TaskName } from './tasks/index.ts';

/** Fieldlink itself and the laptop it runs on. */
export const laptopGroups = {
  fieldlink: {
    title: 'Fieldlink itself',
    task: 'files',
    done: 'Nothing is known to have changed at a host. What was under way is written down and shown again at the next start.',
    steps: [
      'Reload the page (`Ctrl+R`, on a Mac `⌘R`).',
      'Close Fieldlink and start it again. Nothing that was kept is lost by that.',
      'Send the log from the data folder with what **About** > **Copy** gives; no passwords or tokens are in it.',
    ],
  },
  work: {
    title: 'Work under way',
    task: 'session',
    done: 'The earlier work goes on as it was. Nothing was begun anew.',
    steps: [
      'Look at the foot of the window: work under way shows there, host by host.',
      '**Cancel** stops what has not begun; what a host has been asked already is awaited and read.',
    ],
  },
  notes: {
    title: 'Names and notes of hosts',
    task: 'find-hosts',
    done: 'The note is as it was. Names and notes stay on this laptop; the hosts know nothing of them.',
    steps: ['Write it short, for example the place in the rack, and put the rest under **Notes**.'],
  },
  files: {
    title: 'Files of Fieldlink',
    task: 'files',
    done: 'Hosts are not touched by this. Files are written whole or not at all; one that is damaged is set aside and not deleted.',
    steps: [
      'See that the disk has room and that the data folder (**About**) is yours to write.',
      'Keep the data folder on the laptop’s own disk: not on a stick, a network drive, or a folder that is synced.',
      'Start with another folder: `--data-dir DIR`. The old one stays as it is.',
    ],
  },
  'opened-files': {
    title: 'Files that are opened with Fieldlink',
    task: 'session',
    done: 'Nothing of the file was taken or carried out: it is looked at, and you are asked first.',
    steps: [
      'Copy the file to the disk of this laptop and open it from there.',
      'Fieldlink opens two kinds: sealed queues (`.flqueue`) and reports of visits (`.flreport`).',
    ],
  },
  clipboard: {
    title: 'Copying',
    task: 'files',
    done: 'The clipboard holds what it held before.',
    steps: ['Click into the page and copy again: browsers allow it only in the window that is in front.'],
  },
  vault: {
    title: 'The vault',
    task: 'what-is-kept',
    done: 'What is in the vault stays sealed. Without it everything works; passwords and API keys are just typed again.',
    steps: [
      'Nobody can recover a lost passphrase. **Forget this site** empties the vault, and you start anew.',
      'A vault that the desktop app made with the keychain opens on this laptop and for this user only.',
    ],
  },
  demo: {
    title: 'The demo site',
    task: 'demo',
    done: 'Only emulated hosts on this laptop are concerned. Your own hosts and records are kept apart.',
    steps: [
      'Close the demo site (**Close demo site** in the menu) and open it again.',
      'Close other programs that use addresses 127.77.0.x on this laptop, for example a second Fieldlink.',
    ],
  },
} as const satisfies Record<string, Group<TaskName>>;
