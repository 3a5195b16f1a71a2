import type { Sentence } from './sentence.ts';

/** Hosts that register: their IDs, their user data, their QR codes. */
export const registrationSentences = {
  'host-id-empty': [
    'No edge host ID is given.',
    'Palette knows a host by its ID.',
    'Copy it under Hosts, in Local UI, or from the console line that begins with edge-.',
  ],
  'host-id-characters': [
    '“{id}” has characters that no edge host ID may have: {characters}',
    'More than the ID was copied, or it was read wrong.',
    'Leave them out. Allowed are letters, digits, - and _.',
  ],
  'host-id-too-long': [
    'An edge host ID of {length} characters is too long.',
    'The agent cuts what is longer than {longest}.',
    'Choose a shorter one.',
  ],
  'host-id-look-alikes': [
    '“{id}” has characters that look like others: {characters}',
    'It was read off a screen: what is meant may be {perhaps}.',
    'Compare it with the host, or copy it under Hosts.',
  ],
  'host-id-digits': [
    '“{id}” has {digits} hex digits, not {usual}.',
    'One was left out or typed twice: IDs that hosts make themselves have {usual}.',
    'Compare it with the host, or copy it under Hosts.',
  ],
  'host-id-prefix': [
    '“{id}” does not begin with {prefix}.',
    'Hosts that got their ID as stylus.site.name may have any; all others begin so.',
    'Compare it with the host.',
  ],
  'host-id-twice': [
    '“{id}” is in the list twice.',
    'It was typed or pasted more than once.',
    'Take one of them away.',
  ],
  'host-id-near': [
    '“{id}” is nearly the same as {other}.',
    'One of them may be the other, with a slip or a character read wrong.',
    'Compare both with their hosts, and take away the one that is wrong.',
  ],
  'host-id-near-seen': [
    '“{id}” is nearly the ID of a host that is here: {other}.',
    'It was read or typed with a slip.',
    'Take {other} if that is the host you mean.',
  ],
  'host-id-near-listed': [
    '“{id}” is nearly an ID that Palette has in this project: {other}.',
    'The host may be registered already, and its ID was read or typed with a slip.',
    'Compare it with the host. If it is {other}, take it off this list.',
  ],
  'host-name-unprintable': [
    'The name of {id} has characters that nobody sees, or that turn the text beside them round.',
    'It came from a file or another program, and would be read as another name.',
    'Type the name anew, or leave it out.',
  ],
  'tag-invalid': [
    '“{tag}” is no tag.',
    'A tag is a key, or a key and a value as key:value.',
    'Mend it, or leave it out.',
  ],
  'tag-twice': [
    'The tag {tag} is there twice.',
    'Palette keeps tags by their keys: one would hide the other.',
    'Leave one of them out.',
  ],
  'edge-token-nameless': [
    'The registration token has no name.',
    'Palette lists tokens by their names.',
    'Name it after the site or the job that it is for.',
  ],
  'edge-token-expiry-past': [
    'The registration token would have expired already.',
    'Its expiration date is over, or the clock of this laptop is wrong.',
    'Choose a later date.',
  ],
  'edge-token-project-unset': [
    'The registration token names no default project.',
    'A host whose user data names none either never appears in Palette, and nothing says so.',
    'Choose a project, or name one in the user data of every host.',
  ],
  'edge-token-gone': [
    '{endpoint} does not have this registration token any more.',
    'Somebody has deleted it meanwhile.',
    'Read the list again, and take another one.',
  ],
  'edge-host-registered': [
    'Palette has an edge host with this ID already (project {project}, state {state}, cluster {cluster}).',
    'It was registered before, perhaps with an earlier installation of the same host. A dash is what this account may not see.',
    'If it is an old entry of this host, delete it under Edge Hosts of that project, and try again.',
  ],
  'edge-host-gone': [
    '{endpoint} does not have this edge host in the project any more.',
    'Somebody has deleted it meanwhile, or it is in another project.',
    'Read the list again.',
  ],
  'edge-host-in-use': [
    'Palette does not delete an edge host that a cluster uses.',
    'It is a node of a cluster.',
    'Take it out of its cluster in Palette first.',
  ],
  'registration-key-gone': [
    'The pairing key for {id} is not there any more.',
    'Pairing keys are kept in memory only, and Fieldlink was closed before this one was sent.',
    'Remove the entry and add the host again with its key.',
  ],
  'registration-elsewhere': [
    'This is for {endpoint}, and waits.',
    'Fieldlink is signed in to another console.',
    'Connect to {endpoint} under Console, or remove the entry and add it anew.',
  ],
  'user-data-value': [
    '“{value}” does not fit {field}.',
    'Wanted is {wanted}.',
    'Mend it, or leave it empty: then the vendor’s default counts.',
  ],
  'user-data-number': [
    '{value} does not fit {field}.',
    'Wanted is a number from {least} to {most}.',
    'Mend it, or leave it empty: then the vendor’s default counts.',
  ],
  'user-data-unprintable': [
    '{field} holds characters that cannot be seen.',
    'It was copied from a document that hides some in its text.',
    'Type it by hand.',
  ],
  'user-data-nameless': [
    '{field} is empty.',
    'User data keeps these by name.',
    'Name it, or take the whole entry away.',
  ],
  'user-data-twice': [
    '“{value}” is there twice ({field}).',
    'User data keeps these by name: one would hide the other.',
    'Take one away.',
  ],
  'user-data-static': [
    'Interface {nic} is static without a whole address.',
    'A static address needs its network mask too.',
    'Give both, such as 10.10.0.25/24, or choose DHCP.',
  ],
  'user-data-certificate': [
    'CA certificate {place} is none.',
    'Wanted is PEM, or base64 of it; a part may be missing.',
    'Copy it from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
  ],
  'user-data-token-missing': [
    'There is no registration token in the user data.',
    'Without one a host does not register by itself, and newer ones do not register at all.',
    'Take one of Registration Tokens, or copy it in Palette (Tenant Settings) and paste it here.',
  ],
  'user-data-token-inactive': [
    'The registration token {name} is inactive.',
    'Somebody deactivated it: no host can register with it for as long.',
    'Activate it under Registration Tokens, or take another.',
  ],
  'user-data-token-expired': [
    'The registration token {name} has expired.',
    'No host can register with it any more.',
    'Add a new one under Registration Tokens, and take that.',
  ],
  'user-data-token-unknown': [
    'The console has no registration token with these ends.',
    'It was deleted, belongs to another tenant, or a part of it is missing.',
    'Take one from the list, or copy it again.',
  ],
  'user-data-project-unset': [
    'The user data names no project.',
    'A host whose token has no default project either never appears in Palette, and nothing says so.',
    'Name the project, or make sure that the token has one.',
  ],
  'user-data-project-unknown': [
    'The console has no project “{project}”, or this account may not see it.',
    'With a wrong project name the host never appears in Palette, and nothing says so.',
    'Compare it with the names under Project in Console; capitals count.',
  ],
  'user-data-project-twice': [
    'The user data has a project name and a project UID.',
    'The vendor does not say which of them counts.',
    'Leave one of them empty.',
  ],
  'user-data-local-registers': [
    'A locally managed host does not register with Palette.',
    'The management mode is local; endpoint, token, project and registration URL are for centrally managed hosts.',
    'Choose central, or leave those empty.',
  ],
  'user-data-multi-node-off': [
    'These hosts cannot be linked to others.',
    'enableMultiNode is off, as it is by default.',
    'Turn it on unless each of them stays alone.',
  ],
  'user-data-modes-differ': [
    'managementMode {managementMode} and installationMode {installationMode} contradict each other.',
    'The second is the older word for the same: connected is central, airgap is local.',
    'Leave installationMode empty.',
  ],
  'user-data-insecure': [
    'The hosts will not check who answers at the Palette endpoint.',
    'insecureSkipVerify is on: whoever stands in between gets the registration token.',
    'Turn it off and give the CA certificate of your Palette.',
  ],
  'user-data-name-first': [
    'deviceUIDPaths will not be used.',
    'The edge host ID is given as name, and that comes first.',
    'Leave one of them empty.',
  ],
  'file-not-written': [
    'The file {file} could not be written ({reason}).',
    'The folder is missing or read-only, or the disk is full.',
    'Choose another place, or make room.',
  ],
  'file-not-read': [
    'The file {file} could not be read ({reason}).',
    'It is not there (ENOENT), it is a folder (EISDIR), or it is not yours to read (EACCES).',
    'Check the name and try again.',
  ],
  'qr-template-login': [
    'The registration URL has a login in it.',
    'Codes hang on racks and stand on screens: whoever reads one would have it too.',
    'Give the address without user name and password.',
  ],
  'qr-too-long': [
    'That is too long for a QR code.',
    'A code holds some 1,600 characters that can still be read off a screen.',
    'Shorten the template.',
  ],
  'label-too-small': [
    'A label of {size} is too small for {id}.',
    'Its code would have squares of less than {least} mm, or its ID letters of less than 2 mm, which many readers and eyes miss.',
    'Choose larger labels, or a shorter registration URL.',
  ],
  'camera-refused': [
    'The camera may not be used.',
    'The system or the browser keeps it from this page, or somebody said no when it asked.',
    'Allow it in the settings of the system and try again, or choose a picture, or paste one.',
  ],
  'camera-absent': [
    'There is no camera.',
    'This laptop has none, or it is switched off.',
    'Choose a picture of the code, or paste one; or plug a camera in and try again.',
  ],
  'camera-busy': [
    'The camera gives no picture.',
    'Another program uses it, most likely.',
    'Close that program and try again, or choose a picture, or paste one.',
  ],
  'camera-gone': [
    'The camera is gone.',
    'It was unplugged or switched off, or the system has taken it away.',
    'Plug it in and try again, or choose a picture, or paste one.',
  ],
  'clipboard-unread': [
    'This page may not look at the clipboard.',
    'The browser refused it, or somebody said no when it asked.',
    'Press Ctrl+V (on a Mac ⌘V) instead, or choose a picture.',
  ],
  'clipboard-without-picture': [
    'There is no picture on the clipboard.',
    'What was copied last is a text or a file, or nothing was copied.',
    'Copy the picture itself, such as a screenshot, and paste again; or choose its file.',
  ],
} as const satisfies Record<string, Sentence>;
