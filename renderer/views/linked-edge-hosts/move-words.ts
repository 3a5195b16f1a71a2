import type { MovePlan, MoveRow } from '#shared/model/move-plan.ts';

/** What becomes of a host, when nothing is in its way. */
export const doesWords: Record<MoveRow['does'], string> = {
  leads: 'Becomes the leader',
  follows: 'Follows the new leader',
  stays: 'Steps back, linked to nobody',
  left: 'Is left behind',
};

/** The run, step by step, as its items go through it. `byHand`: the old leader has to be stopped in its Local UI. */
export function moveStepWords({ rows }: MovePlan, byHand: boolean): readonly string[] {
  const count = (does: MoveRow['does']): number => rows.filter((row) => row.does === does).length;
  const followers = rows.length - 1;
  return [
    `Unlink ${followers === 1 ? 'the follower' : `all ${followers} followers`} from the old leader`,
    'Read both ends: nobody lists anybody any more',
    byHand
      ? 'Stop token generation on the old leader: one click in its Local UI, which Fieldlink waits for (Retry failed goes on)'
      : 'Stop token generation on the old leader',
    `Link ${count('follows') === 1 ? '1 host' : `${count('follows')} hosts`} to the new leader`,
  ];
}
