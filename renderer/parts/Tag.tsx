import type { SvgIconComponent } from './icon-type.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'quiet';

export interface TagProps {
  readonly icon: SvgIconComponent;
  readonly tone: Tone;
  readonly children: string;
  /** For long words in narrow columns. */
  readonly wrap?: boolean;
}

/** A state: icon, word and colour together, so that none of the three has to be seen. */
export function Tag({ icon: Icon, tone, children, wrap = false }: TagProps) {
  return (
    <span className="fl-tag" data-tone={tone} data-wrap={wrap}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  );
}
