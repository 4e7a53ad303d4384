import { booleanAttribute, Component, computed, input, output } from '@angular/core';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { exercisesWords, moveWords, regionsWords, SOURCE_WORDS } from './board-words';
import { type CardExtension, type CardMove, CauseMoves } from './cause-moves';
import { CauseTestView } from './cause-test-view';

/** One cause on the board: where it came from, what it is about, what the numbers say, and where it can go next. */
@Component({
  selector: 'un-cause-card',
  imports: [CauseMoves, CauseTestView, Icon, RelativeDate],
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
  readonly lengthened = output<CardExtension>();
  readonly edited = output();

  protected readonly moveWords = moveWords;
  protected readonly source = computed(() => SOURCE_WORDS[this.cause().source]);
  protected readonly regions = computed(() => regionsWords(this.cause().regions));
  protected readonly exercises = computed(() => exercisesWords(this.cause().exercises));
  protected readonly last = computed(() => this.cause().moves[0]);
}
