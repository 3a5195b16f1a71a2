const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const day = { day: 'numeric', month: 'short' } as const;

const time = new Intl.DateTimeFormat(undefined, clock);
const dayTime = new Intl.DateTimeFormat(undefined, { ...day, ...clock });
const yearTime = new Intl.DateTimeFormat(undefined, { ...day, ...clock, year: 'numeric' });
const yearDay = new Intl.DateTimeFormat(undefined, { ...day, year: 'numeric' });
const second = new Intl.DateTimeFormat(undefined, { ...clock, second: '2-digit' });
const daySecond = new Intl.DateTimeFormat(undefined, { ...day, ...clock, second: '2-digit' });

/** `21 Nov, 14:05`, with the year where that is another one. */
export function dayTimeWord(at: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return (isThisYear ? dayTime : yearTime).format(at);
}

/** `21 Nov 2026`. */
export const dayWord = (at: number | null): string => (at === null ? '–' : yearDay.format(at));

export const isOneDay = (from: number, to: number): boolean =>
  new Date(from).toDateString() === new Date(to).toDateString();

/** `21 Nov, 14:05 – 15:20`. */
export const spanWord = (from: number, to: number): string =>
  `${dayTimeWord(from)} – ${isOneDay(from, to) ? time.format(to) : dayTimeWord(to)}`;

/** `14:05:09`, with the day where lines of several days are in sight. */
export const timeWord = (at: number, withDay = false): string => (withDay ? daySecond : second).format(at);
