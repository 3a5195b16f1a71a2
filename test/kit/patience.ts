/** Short waits: the site's hosts answer in milliseconds and reboot in tenths of a second at this scale. */
export const patience = {
  ...{ connectMs: 1_000, answerMs: 1_000, linkMs: 8_000, silenceMs: 1_500, lookMs: 25, calmMs: 5_000 },
  ...{ stallMs: 300, stuckMs: 1_500, unpackMs: 8_000, settleMs: 400 },
};
