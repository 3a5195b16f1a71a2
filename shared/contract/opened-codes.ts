/** Of files that the laptop's system hands over, and of reports of visits. */
export const openedCodes = [
  'opened-gone',
  'opened-unreadable',
  'opened-no-file',
  'opened-on-server',
  'opened-foreign',
  'opened-too-large',
  'opened-too-many',
  'report-damaged',
  'report-newer',
] as const;
