import type { IntakeRules } from '@api/intake-rules/dto/intake-rules.dto';

/** What goes out by itself, in a sentence or two. */
export function inWords({ firstVisit, longAgo, reminders, stuck }: IntakeRules): string {
  if (stuck.length > 0)
    return $localize`A form was put away, so that it no longer goes out. Choose another one.`;
  const on = [
    firstVisit.isOn ? $localize`before a first visit` : '',
    longAgo.isOn ? $localize`when the last form is old` : '',
  ].filter((words) => words !== '');
  const forms = on.length > 0 ? $localize`Forms go out ${on.join($localize` and `)}:when:.` : '';
  const reminded = reminders.isOn ? $localize`Clients are reminded of them.` : '';
  return (
    [forms, reminded].filter((words) => words !== '').join(' ') || $localize`Nothing goes out by itself yet.`
  );
}
