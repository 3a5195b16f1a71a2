/**
 * Texts mark the vendor's and Fieldlink's own labels as `**Generate token**` and what is typed or read word for word as
 * `` `stylus.managementMode` ``; nothing else is markup.
 */
export interface Part {
  readonly title: string;
  readonly text?: string;
  /** In this order. */
  readonly steps?: readonly string[];
  /** In any order. */
  readonly points?: readonly string[];
  readonly rows?: readonly (readonly [name: string, what: string])[];
}

/** A page about a piece of work. */
export interface Task {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly lead: string;
  readonly parts: readonly Part[];
}

/** What is alike for all codes of a group; the catalogue of sentences cannot say it. */
export interface Group<TaskName extends string> {
  readonly title: string;
  /** The page about the work that it belongs to. */
  readonly task: TaskName;
  /** What Fieldlink and the hosts have done and have not done when one of these is shown. */
  readonly done: string;
  /** When the next step of the sentence does not help. */
  readonly steps: readonly string[];
}
