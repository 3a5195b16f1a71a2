const two = (n: number): string => String(n).padStart(2, '0');

/** The day so many days after a moment (epoch milliseconds), by the clock of this laptop: `YYYY-MM-DD`. */
export function dayAfter(at: number, days: number): string {
  const day = new Date(at);
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The last second of a day `YYYY-MM-DD` by the clock of this laptop, in epoch milliseconds; null: that is no day. */
export function endOfDay(day: string): number | null {
  const at = new Date(`${day}T23:59:59`).getTime();
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) ? at : null;
}
