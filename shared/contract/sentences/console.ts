import type { Sentence } from './sentence.ts';

/** The Palette console: reaching it, signing in, reviewing pairing requests. */
export const consoleSentences = {
  'console-unreached': [
    '{endpoint} was not reached: {why}.',
    'This laptop has no way to Palette just now (no internet, a proxy or firewall in between), or Palette is down.',
    'Everything on the hosts works without it. Check the connection of this laptop and try again.',
  ],
  'console-unreadable': [
    '{endpoint} sent an answer that cannot be read: {why}.',
    'It is no Palette console, or a proxy in between answers in its place.',
    'Check the endpoint, and whether a page of it opens in a browser on this laptop.',
  ],
  'console-unpinned': [
    'Nobody has compared the certificate of {endpoint} yet.',
    'No authority that this laptop trusts vouches for it, so nothing secret may be sent there.',
    'Compare its fingerprint with what whoever runs this Palette tells you, then trust it.',
  ],
  'console-changed': [
    '{endpoint} shows another certificate than before.',
    'It was renewed, or something in between pretends to be Palette. Nothing was sent.',
    'Ask whoever runs this Palette for its new fingerprint, compare it, and only then trust it.',
  ],
  'ca-unreadable': [
    'This file cannot be used as a certificate authority: {why}.',
    'Another file was chosen, or it was damaged on its way.',
    'Ask whoever runs this Palette for the certificate of its CA, as PEM or DER, up to 64 kB.',
  ],
  'ca-unusable': [
    '“{subject}” in this file cannot vouch for a console: {why}.',
    'It may be the certificate of the console itself, or an older one of the CA.',
    'Ask whoever runs this Palette for the certificate of its CA as it is now.',
  ],
  'ca-vouches-not': [
    'The CA in this file does not vouch for {endpoint}: {why}.',
    'Another CA issued its certificate, one in between is missing in the file, or the certificate has another name in it.',
    'Check endpoint and file with whoever runs this Palette. Nothing was sent.',
  ],
  'console-sign-in-needed': [
    'Fieldlink is not signed in to Palette.',
    'Nobody has signed in since it started, or the session was ended.',
    'Sign in under Console, then try again.',
  ],
  'api-key-unprintable': [
    'This is no API key: it has a blank, a line break or a character that none has.',
    'More than the key was pasted, or an editor changed it.',
    'Copy it in Palette under My API Keys again, and paste it alone.',
  ],
  'console-refused-key': [
    '{endpoint} refused the API key.',
    'A slip while pasting, or the key was revoked or has expired.',
    'Look in Palette under My API Keys whether it is active, and paste it again.',
  ],
  'console-refused-login': [
    '{endpoint} refused email or password.',
    'A typing slip, another organization, or the account signs in through single sign-on.',
    'Check caps lock and organization and type them again, or use an API key. Fieldlink tries none twice.',
  ],
  'console-mfa': [
    '{endpoint} asks for a second factor.',
    'The account is protected by multi-factor authentication, which works in a browser only.',
    'Create an API key in Palette under My API Keys and sign in with that.',
  ],
  'console-expired': [
    'The session with {endpoint} ended.',
    'Sessions last a quarter of an hour, and the console did not take up this one again.',
    'Sign in again under Console.',
  ],
  'console-no-key': [
    'No API key for {endpoint} is remembered.',
    'None was kept in the vault, or the one kept there is for another console.',
    'Paste an API key, or sign in by email and password.',
  ],
  'console-project-unknown': [
    'Palette does not show this account the project {project}.',
    'The project was deleted, or the account is not a member of it any more.',
    'Choose another project, or ask the tenant admin for access.',
  ],
  'console-forbidden': [
    'Palette does not permit this account to do that ({permission}).',
    'Its role in this project lacks the permission.',
    'Ask the tenant admin for a role with {permission}, or have somebody do it who has one.',
  ],
  'console-busy': [
    '{endpoint} takes no more calls for now.',
    'Palette limits how many calls come from one network, and asked to wait {seconds} s.',
    'Wait a moment, then try again.',
  ],
  'console-error': [
    '{endpoint} answered with an error ({status}): {message}',
    'Palette could not do what was asked of it.',
    'Try again. If it stays, look in Palette itself, and give these words to its support.',
  ],
  'console-too-long': [
    'The list of {endpoint} does not end.',
    'Fieldlink read {pages} pages of it and stopped.',
    'Choose a smaller project, or do this in Palette itself.',
  ],
  'console-not-reviewable': [
    '{endpoint} offers no way to review pairing requests from here.',
    'The vendor publishes no operation for it: requests are paired or rejected in Palette’s own pages.',
    'Open Clusters in Palette and find the request by its pairing ID.',
  ],
  'console-not-opened': [
    'The page of {endpoint} did not open.',
    'This laptop has no browser that Fieldlink may open.',
    'Open https://{endpoint}/ in a browser on any computer.',
  ],
  'pairing-request-gone': [
    'Palette has no pairing request {pairingId} any more.',
    'It was withdrawn on the host, or it belongs to another project.',
    'Read the requests again, and look at the pairing ID on the host.',
  ],
  'pairing-request-decided': [
    'The pairing request {pairingId} has been decided already.',
    'Somebody else paired or rejected it, or it was withdrawn on the host.',
    'Look under Clusters whether the cluster is listed.',
  ],
  'pairing-request-waits': [
    'The pairing request {pairingId} is as it was: Palette did not take the decision.',
    'The connection broke off before Palette acted ({why}).',
    'Decide it again when Palette answers.',
  ],
  'pairing-request-unknown': [
    'Nobody can tell what became of the pairing request {pairingId}.',
    'The connection to Palette broke off in the middle ({why}).',
    'Read the requests again when Palette answers, or look at the status of the pairing on the host.',
  ],
  'profiles-do-not-match': [
    'Palette found that these profiles do not match the cluster.',
    'A pack is missing, extra or of another version; perhaps a newer version of a profile was published meanwhile.',
    'Read the profiles again and choose others, or publish profiles that match.',
  ],
} as const satisfies Record<string, Sentence>;
