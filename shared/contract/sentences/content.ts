import type { Sentence } from './sentence.ts';

/** Content bundles: the file on this laptop, what the host has room for, the upload, and the sync to followers. */
export const contentSentences = {
  'content-at-leader': [
    '{host} is a follower of {leader}, and takes no content.',
    'Content goes to the leader, which syncs it to all its followers.',
    'Upload it to the leader.',
  ],
  'folder-unreadable': [
    'The folder {folder} cannot be opened ({reason}).',
    'It is gone, its stick was pulled out, or it belongs to another user.',
    'Choose another folder, or make this one readable and open it again.',
  ],
  'bundle-gone': [
    'The file {file} is not there.',
    'It was moved, renamed or deleted, or the stick it is on was pulled out.',
    'Put it back where it was, or choose the file anew. Then upload it again from the start.',
  ],
  'bundle-unreadable': [
    'The file {file} cannot be read ({reason}).',
    'It belongs to another user, it is no plain file, or the disk it is on is failing.',
    'Make it readable, or copy it to another disk, and try again.',
  ],
  'bundle-empty': [
    'The file {file} is empty.',
    'Its download or copy was cut off before the first byte.',
    'Download or copy the bundle again, and compare its size with the original.',
  ],
  'bundle-not-archive': [
    'The file {file} is no content bundle.',
    'A bundle is a tar archive, most often packed with zstd (.tar.zst). This is neither, or its beginning is damaged.',
    'Choose the file that the Palette Edge CLI or Artifact Studio made, or download it again.',
  ],
  'bundle-changed': [
    'The file {file} changed while it was read. The upload was broken off before its end.',
    'It was still being downloaded or copied, or something replaced it.',
    'Wait until nothing writes to the file any more, then upload it again from the start.',
  ],
  'content-there-perhaps': [
    '{host} already holds {file}, of the same size.',
    'It was most likely uploaded before.',
    'Upload compares the digests first. If they are the same, nothing is sent.',
  ],
  'content-there': [
    '{host} already holds just this {file}.',
    'It was uploaded before: the digest that the host tells is the same.',
    'Nothing to do: nothing was sent.',
  ],
  'content-name-taken': [
    '{host} holds other content under the name {file}.',
    'Default names of bundles repeat, and a host writes one over the other without a word.',
    'Give this bundle a name of its own, or tick to replace what the host holds.',
  ],
  'space-unknown': [
    '{host} does not tell how much space it has left.',
    'Its agent is older, or leaves that out.',
    'Make sure that there is room for the bundle twice, {needed}: once packed, once unpacked.',
  ],
  'space-missing': [
    '{host} has {free} left, and the bundle takes {needed}.',
    'Its disk is too small, or older content fills it.',
    'Delete content that is not needed any more in its Local UI, or take a host with a larger disk.',
  ],
  'space-tight': [
    '{host} has {free} left: enough for the bundle, perhaps not for what comes out of it.',
    'Unpacked it takes at least as much space again, {needed} in all.',
    'Make room first if you can. A host that runs full while it unpacks says so only then.',
  ],
  'space-missing-at-followers': [
    'There is less space left than the bundle takes, {needed}, at: {hosts}',
    'Their disks are smaller than the leader’s, or older content fills them.',
    'Make room there. It can be uploaded; these hosts stay Not Synced until there is.',
  ],
  'signature-missing': [
    '{host} takes signed content only, and no signature was chosen.',
    'It was installed with a public key that content is checked with.',
    'Choose the signature that was made for this bundle.',
  ],
  'signature-unwanted': [
    '{host} has no key to check the signature with.',
    'It was installed without one, so it takes content as it is.',
    'It can be uploaded; the signature proves nothing there.',
  ],
  'signature-unread': [
    'The signature {file} cannot be read ({reason}).',
    'It is gone, empty, or far too large for a signature.',
    'Choose the signature file that belongs to the bundle.',
  ],
  'signature-wrong': [
    'The signature does not fit the bundle {file} and the key of {host}. Nothing was sent.',
    'It is the signature of another bundle, the bundle was changed since, or the host has the key of somebody else.',
    'Choose the signature that was made for this very file. If it is, ask who signed it which key was used.',
  ],
  'signature-unproved': [
    'The signature cannot be checked here.',
    'The key of {host}, or the signature, is of a kind that Fieldlink does not read.',
    'It can be uploaded: the host checks it by itself, after the last byte.',
  ],
  'upload-refused': [
    '{host} did not take the bundle. Its words: {message}',
    'The archive or its signature does not suit this host.',
    'Do what its words ask for. Retry failed sends the same file again from the start.',
  ],
  'upload-no-space': [
    '{host} ran out of space. Its words: {message}',
    'The bundle and what is unpacked from it need room side by side.',
    'Delete content that is not needed any more in its Local UI; Retry failed then sends it again.',
  ],
  'upload-waits': [
    '{host} has taken no byte since {time}. {percent} % is sent.',
    'It restarts, its disk is full or slow, or a cable or switch on the way gave out.',
    'Look at the host, its space and the cable. The upload goes on by itself as soon as it takes bytes again, and ends by itself if it does not.',
  ],
  'upload-cut': [
    'The connection to {host} broke when {percent} % of {file} had been sent.',
    'The host restarted, or a cable, switch or laptop in between gave out.',
    'Wait until the host answers again; Retry failed then sends it again. An upload cannot be resumed: it starts at the first byte.',
  ],
  'upload-stalled': [
    '{host} took no byte of {file} for {minutes} min, at {percent} %. Fieldlink hung up.',
    'Its disk is full or hangs, its agent is stuck, or the network drops large packets.',
    'Look at its space and its console. If other hosts work over this cable, restart the agent; Retry failed then sends it again.',
  ],
  'upload-unanswered': [
    '{host} has got all of {file} and has not said what became of it.',
    'It may still be unpacking, which takes up to half an hour, or it restarted meanwhile.',
    'Wait: Fieldlink asks the host for the digest of what it holds. If it stays so, look at its Local UI; Retry failed sends it again.',
  ],
  'upload-not-there': [
    '{host} does not hold {file}.',
    'The upload was cut short before the host had all of it: it restarted, the line broke, or Fieldlink was stopped.',
    'Retry failed sends the whole file again.',
  ],
  'upload-damaged': [
    '{host} says that it took {file}, but holds something else under that name.',
    'The file was damaged on its way or on the disk of the host, or somebody else uploaded at the same time.',
    'Retry failed sends it again. If that repeats, check the disk of the host and the cables.',
  ],
  'upload-unproved': [
    '{host} says that it took {file}, but does not tell the digest of what it holds.',
    'Its agent is older, or leaves that out.',
    'Look at its content in Local UI before you rely on it.',
  ],
  'sync-late': [
    '{host} is Not Synced for {minutes} min.',
    'The sync goes from host to host. Beyond ten minutes it is most often the way between them, such as overlay routing, or a full disk.',
    'Check that this host and its leader reach each other and have space. The sync goes on by itself; you may stop waiting.',
  ],
  'sync-zero-length': [
    '{host} cannot sync. Its words: {message}',
    'A host that lost power in the middle of a sync keeps files of zero length (known issue of the vendor, content-length: 0).',
    'On the host, delete the empty files: find /usr/local/spectrocloud/peerbundle/sha256/ -type f -size 0 -delete. Then restart spectro-stylus-agent.service.',
  ],
  'sync-not-awaited': [
    'Nobody waits any longer until {host} is Synced.',
    'You stopped waiting. The upload to its leader is not affected, and the sync goes on by itself.',
    'Linked Edge Hosts shows when it is Synced. Retry failed waits again.',
  ],
  'sync-follower-gone': [
    '{host} is no longer a follower of {leader}.',
    'It was unlinked while its content was being synced.',
    'Link it again if it should have this content: the sync then starts by itself.',
  ],
} as const satisfies Record<string, Sentence>;
