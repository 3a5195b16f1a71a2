import type { HostRecord, Reach } from '#shared/model/host.ts';

/** What a row says of the trust in a host. */
export function trustWord({ trust }: HostRecord): string {
  if (trust.state === 'pinned') return 'Trusted';
  if (trust.state === 'new') return 'Not trusted';
  return trust.expected ? 'Not as expected' : 'Certificate changed';
}

/** What a row says of its session. The host's lockout is near: how near stands in the row itself. */
export function sessionWord({ session }: HostRecord): string {
  const left = session.fault?.params['triesLeft'];
  switch (session.state) {
    case 'signed-in':
      return 'Signed in';
    case 'signing-in':
      return 'Signing in…';
    case 'signed-out':
      return 'Signed out';
    case 'refused':
      return typeof left === 'number' ? `Refused, ${left} left` : 'Refused';
    case 'expired':
      return 'Ended';
  }
}

export const reachWords: Record<Reach['state'], string> = {
  reachable: 'Answers',
  lost: 'Lost',
  unknown: 'Not seen yet',
};
