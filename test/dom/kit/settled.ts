/** Everything that waits for an answer of the scripted app has had it. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};
