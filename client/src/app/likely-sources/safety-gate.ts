import { Component, computed, input, output } from '@angular/core';
import type { FinderSafety } from '@api/cause-finder/dto/finder-answer.dto';
import { Icon } from '../ui/icon/icon';
import { sharingWords, STATUS_WORDS } from './source-words';

/** What stands before everything else: whether to go on, whether it may be shared, and what was looked at. */
@Component({
  selector: 'un-safety-gate',
  imports: [Icon],
  templateUrl: './safety-gate.html',
  styleUrl: './safety-gate.scss',
})
export class SafetyGate {
  readonly safety = input.required<FinderSafety>();
  /** The client's, for the words about sharing. */
  readonly firstName = input.required<string>();
  readonly mayAnswer = input.required<boolean>();

  readonly nerveScreenDone = output<boolean>();

  protected readonly status = computed(() => STATUS_WORDS[this.safety().status]);
  protected readonly sharing = computed(
    () => sharingWords(this.safety()) || $localize`May be shared with ${this.firstName()}:name:`,
  );
  protected readonly questions = computed(() => {
    const { raised, askFirst } = this.safety();
    const parts = [
      raised.length > 0 ? $localize`${raised.length}:count: answered yes` : '',
      askFirst.length > 0 ? $localize`${askFirst.length}:count: still to ask` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(', ') : $localize`All answered, none yes`;
  });
  protected readonly areQuestionsFine = computed(
    () => this.safety().raised.length === 0 && this.safety().askFirst.length === 0,
  );
}
