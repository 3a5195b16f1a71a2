import pLimit from 'p-limit';
import type { TokenBroker } from './broker.ts';
import type { LinkDeps, LinkEnd, LinkProgress, Stage } from './deps.ts';
import { linkToLeader } from './link-host.ts';

/** Followers that a small leader lets in side by side without turning one away. */
const fewAtOnce = 16;

/**
 * All followers at once: most leaders bear it. Where many call, some may not get through, and no code tells a crowd from a
 * wall (vendor: 200 and later `Failed`, in free words). So in a crowd those are judged and tried once more, few at a time.
 */
export function linkStages(
  deps: LinkDeps & { broker: TokenBroker },
  leader: string,
  { followers }: { followers: number },
): readonly Stage[] {
  const link = (follower: string, on: LinkProgress): Promise<LinkEnd> =>
    linkToLeader(deps, { follower, leader }, on);
  if (followers <= fewAtOnce) return [link];
  const limit = pLimit(fewAtOnce);
  return [
    async (follower, on) => {
      const end = await link(follower, on);
      if (end.fault?.code !== 'link-failed') return end;
      on.step('waiting');
      return null;
    },
    (follower, on) => limit(link, follower, on),
  ];
}
