import type { Group } from './page.ts';
import type { TaskName } from './tasks/index.ts';

/** What Palette has a part in: pairing, the console, registration, the queue. */
export const paletteGroups = {
  'pairing-input': {
    title: 'Palette API endpoint and registration token',
    task: 'pair',
    done: 'Nothing was sent. What you typed stays in the field; the token is kept nowhere.',
    steps: [
      'The endpoint is the bare name that browsers show for Palette, without `https://` and without a path. Of the public service it is `api.spectrocloud.com`.',
      'The token comes from Palette, **Tenant Settings** > **Registration Tokens**, and is not the API key.',
    ],
  },
  'pairing-conditions': {
    title: 'What has to hold before pairing',
    task: 'pair',
    done: 'Nothing was sent. The hosts are locally managed as before.',
    steps: [
      'Look at **Cluster** in Local UI of a control-plane host: it says Running, and every node healthy.',
      'Choose **Refresh** and look again after each change; Fieldlink reads the host anew.',
    ],
  },
  'pairing-verify': {
    title: 'Verify connection',
    task: 'pair',
    done: 'The hosts asked Palette whether it can be reached. No request was made, and nothing has changed.',
    steps: [
      'What counts is the way of every host of the cluster to Palette, not that of this laptop.',
      'Check DNS, proxy and clock of the hosts that are named, and that TCP 443 is open from there.',
      'A Palette with a certificate of its own CA has to be known to the hosts; their user data has `caCerts` for it.',
    ],
  },
  'pairing-request': {
    title: 'The pairing request',
    task: 'pair',
    done: 'The host was asked to send the request. As long as nobody accepts it in Palette, the cluster stays locally managed.',
    steps: [
      'Read the state under Settings, Viewing a control-plane host; Fieldlink asks the host and shows what it says.',
      'Do not send twice while it is not known: there may be a request in Palette already.',
      'Find the request in Palette by its pairing ID: **Clusters**, the box on top, **Pair**.',
    ],
  },
  'pairing-withdrawal': {
    title: 'Cancel Pairing Request',
    task: 'pair',
    done: 'The pairing ID is kept on this laptop, whatever becomes of the request.',
    steps: [
      'Look in Palette, **Clusters**, the box on top: a request that is still listed is rejected there, by its pairing ID.',
      'Let no one press **Pair** there meanwhile: an accepted request cannot be taken back.',
    ],
  },
  profiles: {
    title: 'Profiles that match',
    task: 'pair',
    done: 'Profiles were only read and compared. Nothing has changed in Palette or on the hosts.',
    steps: [
      'Compare pack by pack: name and version of each layer have to be the same, with none missing and none extra.',
      'Only the latest version of a profile can be chosen. If a newer one was published since, publish one that matches, with a higher number.',
      'Without internet: **Export file** where there is a console, and import that file here.',
    ],
  },
  'console-reach': {
    title: 'Reaching the console of Palette',
    task: 'console',
    done: 'No login and no API key was sent. Work on hosts goes on without a console.',
    steps: [
      'Open the endpoint in a browser of this laptop. If that asks for a proxy or shows a warning, Fieldlink meets the same.',
      'Start Fieldlink with `HTTPS_PROXY` set if this network needs a proxy.',
      'Queue what is meant for Palette: it goes when there is a connection, from this laptop or another one.',
    ],
  },
  'console-sign-in': {
    title: 'Signing in to Palette',
    task: 'console',
    done: 'The login was tried once and is not tried again by itself. Nothing was changed in Palette.',
    steps: [
      'Sign in to Palette in a browser with the same account, and look under **My API Keys**.',
      'Use an API key where single sign-on or a second factor is asked for.',
    ],
  },
  'console-answers': {
    title: 'What Palette answers',
    task: 'console',
    done: 'Palette was asked and did not do it, or could not say. What was queued stays in the queue.',
    steps: [
      'Look at the project that is chosen under Console: most things belong to one project, registration tokens to the tenant.',
      'Do it in Palette’s own pages if it does not wait.',
      'Queue it and let somebody send it who has the rights.',
    ],
  },
  'pairing-decision': {
    title: 'Accepting and rejecting pairing requests',
    task: 'pair',
    done: 'The request is decided in Palette alone. Until it is accepted, the cluster stays locally managed.',
    steps: [
      'Open Palette, **Clusters**, the box on top, **Pair**, and find the request by its pairing ID.',
      'Compare the pairing ID with the one on the host before you accept: it cannot be undone.',
      'If you cannot see the box, your role usually lacks the permission `clusterPair`.',
    ],
  },
  'host-ids': {
    title: 'Edge host IDs, names and tags',
    task: 'register',
    done: 'Nothing was sent to Palette. What is marked as a warning can be sent all the same.',
    steps: [
      'Take the ID from the list of hosts found on the LAN, or from a QR code: nothing is typed then.',
      'Read it off the console in groups of four, and have a second person compare.',
    ],
  },
  'edge-hosts': {
    title: 'Edge hosts in Palette',
    task: 'register',
    done: 'No entry was made or deleted in Palette, unless the line of the host says so.',
    steps: [
      'Look under **Clusters** > **Edge Hosts** in Palette, in every project that you can see.',
      'An old entry of a host that was installed anew has to be deleted there before it can register again.',
    ],
  },
  'registration-tokens': {
    title: 'Registration tokens',
    task: 'register',
    done: 'No token was made or changed, unless the list shows it.',
    steps: [
      'Registration tokens belong to the tenant: it usually takes a tenant admin to make one.',
      'Give each token a default project and an expiration date after the day of the visit.',
      'Without a console, or without the rights, choose **Queue it**.',
    ],
  },
  'user-data': {
    title: 'User data and the site ISO',
    task: 'user-data',
    done: 'Nothing was written yet, or the file was written and this is a warning. No host is touched: a host reads it when it starts.',
    steps: [
      'Read the file beside the form: it shows what the host will get, word for word.',
      'Leave out what you are not sure of; the vendor’s default counts then.',
      'A first line of `#cloud-config` has to stay the first.',
    ],
  },
  saving: {
    title: 'Files that are written and read',
    task: 'files',
    done: 'No file was changed: a file is written whole or not at all.',
    steps: [
      'Choose a folder of your own, such as Documents or Downloads.',
      'Eject and insert the stick anew; one that is locked or full takes nothing.',
    ],
  },
  'codes-and-labels': {
    title: 'QR codes and labels',
    task: 'qr',
    done: 'Nothing was printed or saved. The hosts know nothing of codes and labels.',
    steps: [
      'Use the bare edge host ID as the code: it is the shortest.',
      'Print one sheet on plain paper and hold it against the labels first.',
    ],
  },
  sites: {
    title: 'The list of sites',
    task: 'sites',
    done: 'The list on this laptop is as before. Nothing was sent to Palette.',
    steps: [
      'Export the list, put it right in an editor, and import it again.',
      'A host can be registered without a site: **Console** > **Edge Hosts** > **Add Edge Hosts**.',
    ],
  },
  'site-clusters': {
    title: 'Clusters of sites',
    task: 'sites',
    done: 'Each step shows what was made in Palette and what was not. What is there already is found and not made twice.',
    steps: [
      'Look at the entry in the queue: it says how far it came, and **Undo** takes back what is half done.',
      'Look at the cluster in Palette, **Clusters**, before you send again.',
    ],
  },
  queue: {
    title: 'What waits for Palette',
    task: 'without-internet',
    done: 'Nothing of the queue is lost: it is on disk, and each entry says what became of it.',
    steps: [
      'Open **Registration** > **Queue** and read the state of the entry.',
      'Entries go in order, once you are signed in under Console; **Send now** does not wait.',
    ],
  },
  'sealed-files': {
    title: 'Sealed files and chains of QR codes',
    task: 'without-internet',
    done: 'Nothing of the file was taken. It is as it was, and so is the queue of this laptop.',
    steps: [
      'Choose the file again from where it was saved first, not from a mail or a chat.',
      'Type the words as they were shown, with one blank between them.',
      'Export it again on the other laptop: each export has words of its own.',
    ],
  },
} as const satisfies Record<string, Group<TaskName>>;
