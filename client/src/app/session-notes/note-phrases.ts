import type { NoteSection } from '@api/session-notes/session-notes.vocabulary';

/** Phrases to insert; what stands in braces is filled in. */
export const PHRASES: Record<NoteSection, readonly string[]> = {
  subjective: [
    $localize`Client reports {nprs}/10 {quality} at {region}.`,
    $localize`Began {duration} ago, {onset}.`,
    $localize`Worse with {worse}; better with {better}.`,
    $localize`Since last visit: {groc}.`,
    $localize`Did {done} of {total} home-care items.`,
    $localize`No change in health or medicine since last visit.`,
    $localize`Client says: “{words}”.`,
    $localize`Was told by {who} that it is {told}; not confirmed here.`,
  ],
  objective: [
    $localize`Head forward of shoulders, shoulders rounded {side}.`,
    $localize`{move} {percent}% of the other side, pain {nprs}/10.`,
    $localize`{muscle} {side}: tone {t}, tender {k}, refers to {region}.`,
    $localize`No swelling, heat or skin change.`,
    $localize`{technique} to {muscle} {side}, {min} min, pressure {p}/5, {position}.`,
    $localize`Tolerated well; NPRS {pre} to {post}.`,
    $localize`Stopped at client request.`,
    $localize`Verbal consent today for {areas}; written consent on file for {sensitive}.`,
  ],
  assessment: [
    $localize`Findings fit muscle tension of {muscle} {side} with {habit} as a likely load.`,
    $localize`Improved {n} points on NPRS since start.`,
    $localize`Not improving after {n} visits; refer.`,
    $localize`Left out {item} because of {condition}.`,
    $localize`Outside my scope: {what}; advised to see {who}.`,
  ],
  plan: [
    $localize`Next visit in {n} days.`,
    $localize`Release {front} first, then {back}.`,
    $localize`Home care: started {items}; paused {items}.`,
    $localize`Check in on day {d}.`,
    $localize`Clearance asked from {who} for {condition}.`,
    $localize`Client showed each item back and agreed.`,
    $localize`Advised to stop and call if {stop}.`,
  ],
};

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with a phrase put in at the cursor, and where its first blank is, or the end of the phrase. */
export function withPhrase(text: string, cursor: Span, phrase: string): { text: string; selected: Span } {
  const before = text.slice(0, cursor.start);
  const after = text.slice(cursor.end);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  const rest = after === '' || /^\s/.test(after) ? after : ` ${after}`;
  const start = before.length + gap.length;
  const end = start + phrase.length;
  const blank = nextBlank(phrase, 0);
  return {
    text: before + gap + phrase + rest,
    selected: blank ? { start: start + blank.start, end: start + blank.end } : { start: end, end },
  };
}

/** The first `{blank}` that begins at `from` or later. */
export function nextBlank(text: string, from: number): Span | null {
  const found = /\{[a-z]+\}/.exec(text.slice(from));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null;
}

export function isBlank(text: string): boolean {
  return /^\{[a-z]+\}$/.test(text);
}
