import { booleanAttribute, Component, computed, input, output, signal } from '@angular/core';
import { CAUSE_BOARD_LIMITS, type CauseState } from '@api/cause-board/cause-board.vocabulary';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { exercisesWords, MOVES, regionsWords, SOURCE_WORDS, STATE_WORDS } from './board-words';
import { CauseTestView } from './cause-test-view';

export interface CardMove {
  readonly to: CauseState;
  /** Why, in the therapist's words; empty where nothing was said. */
  readonly note: string;
}

/** One cause on the board: where it came from, what it is about, what the numbers say, and where it can go next. */
@Component({
  selector: 'un-cause-card',
  imports: [CauseTestView, Control, Field, Icon, RelativeDate],
  templateUrl: './cause-card.html',
  styleUrl: './cause-card.scss',
})
export class CauseCard {
  readonly cause = input.required<ClientCause>();
  /** The client's, for what she sees. */
  readonly firstName = input.required<string>();
  readonly mayWrite = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });

  readonly moved = output<CardMove>();
  readonly edited = output();

  /** A move says why only where the therapist wants to. */
  protected readonly isNoting = signal(false);
  protected readonly note = signal('');
  protected readonly longestNote = CAUSE_BOARD_LIMITS.note;

  protected readonly states = STATE_WORDS;
  protected readonly moves = computed(() => MOVES[this.cause().state]);
  protected readonly source = computed(() => SOURCE_WORDS[this.cause().source]);
  protected readonly regions = computed(() => regionsWords(this.cause().regions));
  protected readonly exercises = computed(() => exercisesWords(this.cause().exercises));
  protected readonly last = computed(() => this.cause().moves[0]);

  protected go(to: CauseState): void {
    this.moved.emit({ to, note: this.note().trim() });
  }
}
