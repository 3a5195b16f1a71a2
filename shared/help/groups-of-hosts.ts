import type { Group } from './page.ts';
import type { TaskName } from './tasks/index.ts';

const nothingSent = 'Nothing secret was sent, and nothing has changed at the host.';

/** On the LAN: from the first look for a host to a linked group with its content. */
export const hostGroups = {
  searching: {
    title: 'Saying where to look',
    task: 'find-hosts',
    done: 'Nothing was searched yet at the places that are named. What was found before stays in the list.',
    steps: [
      'Read the address off the console of one host: its network is the one to search.',
      'Search that network alone, for example `10.10.0.0/24`, rather than a larger one.',
      'Type the addresses one by one if the network is unusual; five hosts are quickly typed.',
    ],
  },
  reaching: {
    title: 'Reaching a host',
    task: 'find-hosts',
    done: `${nothingSent} Fieldlink keeps looking at hosts that are in the list, and shows them again when they answer.`,
    steps: [
      'Under Hosts, open the menu of the host and choose **Why can’t I see my host?**: it tells which link of the chain is broken.',
      'Compare the address with what the console of the host shows now, digit by digit.',
      'Plug the laptop into the same switch as the hosts, without dock or Wi-Fi in between.',
      'Connect laptop and host by one cable: if that works, the switch or a firewall is what stands in between.',
    ],
  },
  answers: {
    title: 'What a host answers',
    task: 'find-hosts',
    done: 'The request reached the host. Where it was to change something, Fieldlink reads the host again and shows what is true, and repeats nothing by itself.',
    steps: [
      'Open the menu of the host and choose **Refresh**: it may have been busy for a moment.',
      'Open Local UI of the host in a browser. If that fails in the same way, the cause is at the host.',
      'On the host, look at the log of `spectro-stylus-agent` and restart it, or reboot the host if no cluster runs on it.',
    ],
  },
  diagnosis: {
    title: 'Why a host cannot be seen',
    task: 'find-hosts',
    done: 'Fieldlink only looked: it asked the network and the port, signed in nowhere and changed nothing.',
    steps: [
      'Go along the chain from the host: power, link light, cable, switch port, VLAN, address, port.',
      'Try the cable and the port of a host that works.',
      'Choose **Look again** after each change; a look takes a few seconds.',
    ],
  },
  clocks: {
    title: 'Clocks and addresses',
    task: 'find-hosts',
    done: 'A warning: nothing is blocked by it. The host can be trusted, signed in to and linked.',
    steps: [
      'Compare the clock of the laptop with your watch first, with its date and time zone.',
      'Set NTP servers in Local UI of the host, and see that it reaches them.',
      'Put clocks and addresses right before you link or create a cluster: afterwards the address is fixed, and certificates depend on the clock.',
    ],
  },
  identity: {
    title: 'Which machine this is',
    task: 'trust',
    done: 'Fieldlink sends nothing secret to a host that is not trusted or has changed: no password, no token, no request that needs one.',
    steps: [
      'Go to the host, or call somebody who stands before it, and compare the fingerprint there: picture, first groups and last groups, or the six words.',
      'If it differs, another machine answers at that address. Unplug the host: what still answers is the other one.',
      'After a new installation the fingerprint is new too; that is expected, but only if you know of the installation.',
    ],
  },
  lists: {
    title: 'Lists of fingerprints',
    task: 'trust',
    done: 'Lines that could be read are taken. A line with a problem is left out, and trusts nothing.',
    steps: [
      'One host a line: its address or edge host ID, a comma, and the SHA-256 fingerprint of 64 hex digits.',
      'Open the list in a plain text editor: spreadsheets and mail programs add marks that are not seen.',
    ],
  },
  pictures: {
    title: 'Pictures, camera and clipboard',
    task: 'qr',
    done: 'Nothing was read. No code is opened or followed, whatever it says.',
    steps: [
      'There are three ways: camera, a picture file, and a picture on the clipboard. Use another one.',
      'A phone photo that was sent over is good enough, if the code fills a third of it.',
      'Type or paste the edge host ID instead.',
    ],
  },
  'signing-in': {
    title: 'Signing in to hosts',
    task: 'sign-in',
    done: 'The password went only to hosts that you trusted, to one of them first. What is refused once is never tried again by itself.',
    steps: [
      'Choose **Show** beside the password, and check capitals and special characters.',
      'Try the account at the console of the host. An expired password of the system makes the sign-in fail too.',
      'Is the host locked, wait: usually 15 minutes after five failures. Do not try meanwhile.',
      'The account can be any user of that host’s system, not one of Palette.',
    ],
  },
  'link-rules': {
    title: 'Which hosts can be linked',
    task: 'link',
    done: 'Nothing was sent: Fieldlink found this before it touched a host.',
    steps: [
      'Choose another leader: what rules out one often allows another.',
      'Leave this host out and link the others; it can follow later.',
      'Look at **Linked Edge Hosts** of both hosts in Local UI to see what each of them believes.',
    ],
  },
  'link-plan': {
    title: 'The checks before linking',
    task: 'link',
    done: 'Nothing was sent but questions. Nothing is linked before you press **Link 5 hosts**, or however many they are.',
    steps: [
      'Choose **Check again** after each change.',
      'What is only a warning need not stop you. Tick the host, link it, and look at the result: a link that fails changes nothing.',
    ],
  },
  'link-token': {
    title: 'Link tokens',
    task: 'link',
    done: 'Nothing has changed at the follower. A token that was shown or copied stays good until its time is over, and is worth nothing then.',
    steps: [
      'Use **Link to leader** under Hosts: it takes a fresh token for each host and gives it over at once, with nothing to copy.',
      'By hand: press **Generate token** on the leader, wait for a new token with more than a minute left, **Copy**, and paste it with nothing before or after it.',
      'Look that leader and follower have not been mixed up: the token comes from the leader and is pasted at the follower.',
    ],
  },
  linking: {
    title: 'How a link ends',
    task: 'link',
    done: 'The follower was asked. Fieldlink says **Done** only where both ends list each other; what is not proven is shown as not known.',
    steps: [
      'Choose **Retry failed** in the result: it takes up only what is not done, with a fresh token.',
      'See that the follower reaches the leader on TCP 5080. That this laptop reaches both says nothing about it.',
      'If it hangs half way, unlink at the end that lists the link, refresh both, and link again.',
    ],
  },
  unlinking: {
    title: 'Unlinking',
    task: 'unlink',
    done: 'Fieldlink asked at most one end and then read both. Nothing is deleted on a host that is unlinked: it keeps its content.',
    steps: [
      'Choose **Refresh** on both hosts: it shows what each of them still believes.',
      'Unlink from the other end: **Linked Edge Hosts**, Viewing the follower, **Unlink** in the upper right.',
      'A host that a cluster uses has to leave the cluster first, and that takes 15 to 25 minutes.',
    ],
  },
  leading: {
    title: 'Who leads',
    task: 'groups',
    done: 'The host leads as before, and its followers stay.',
    steps: [
      'Unlink or move all followers first: **Move group** does it for all of them as one piece of work.',
      'Is there no **Stop token generation** in Fieldlink for this host, use the button of the same name in its Local UI.',
    ],
  },
  'group-truth': {
    title: 'What the ends of a link say',
    task: 'groups',
    done: 'Fieldlink only read the hosts. Nothing was repaired, and nothing is repaired without you.',
    steps: [
      'Sign in to both hosts and choose **Refresh**: with one end only, nobody can tell what is true.',
      '**Repair** under Linked Edge Hosts says beforehand which end it unlinks, and why.',
      'A host that was reset without leaving its cluster first usually leaves a stale entry at its leader.',
    ],
  },
  'bundle-file': {
    title: 'The file of a content bundle',
    task: 'content',
    done: 'Nothing was sent to the host, or the upload was broken off; a file that is not whole is never taken as content.',
    steps: [
      'Copy the bundle to the disk of this laptop: sticks and network folders break off more often.',
      'Compare its size and checksum with where it comes from.',
    ],
  },
  'content-check': {
    title: 'Before an upload',
    task: 'content',
    done: 'Nothing was sent: names, space and signature are compared first.',
    steps: [
      'Look at the content of the host in its Local UI, and delete there what no cluster needs any more.',
      'Mind the followers: they need the same room as the leader.',
    ],
  },
  uploading: {
    title: 'An upload under way',
    task: 'content',
    done: 'A part or all of the file was sent to the leader. The upload itself changes nothing in a cluster; Fieldlink goes by what the host holds afterwards.',
    steps: [
      'Leave laptop and host on power and on a cable, not on Wi-Fi.',
      'Look at the host: does it answer, is there room, has it rebooted?',
      'Very large bundles go with the Palette Edge CLI too; it uses another port, 5082.',
    ],
  },
  syncing: {
    title: 'Content on its way to followers',
    task: 'content',
    done: 'The leader holds the content. It goes from host to host by itself, without this laptop.',
    steps: [
      'Give a first sync ten minutes before you look for a cause.',
      'See that the follower reaches the leader on TCP 5080 and has room.',
      'Reboot the follower if it runs no cluster; the sync begins anew by itself.',
    ],
  },
} as const satisfies Record<string, Group<TaskName>>;
