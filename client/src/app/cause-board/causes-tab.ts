import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { CAUSE_STATES, type CauseState } from '@api/cause-board/cause-board.vocabulary';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Segmented } from '../ui/segmented';
import { Toasts } from '../ui/toast/toasts';
import { AddCause } from './add-cause';
import { BoardWork } from './board-work';
import { STATE_WORDS } from './board-words';
import { CauseCard } from './cause-card';
import type { CardExtension, CardMove } from './cause-moves';
import { ClientView } from './client-view';
import { EditCause } from './edit-cause';

/** The cause board: what we suspect, what is tested, what turned out to matter, and what did not. */
@Component({
  selector: 'un-causes-tab',
  imports: [AddCause, Alert, CauseCard, ClientView, EditCause, Icon, Loaded, ResourceView, Segmented],
  providers: [BoardWork],
  templateUrl: './causes-tab.html',
  styleUrl: './causes-tab.scss',
})
export class CausesTab {
  readonly clientId = input.required<string>();

  protected readonly work = inject(BoardWork);
  protected readonly current = inject(CurrentClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);

  protected readonly mayWrite = computed(() => this.session.may('causes.write'));
  protected readonly isAdding = signal(false);
  protected readonly isLooking = signal(false);
  protected readonly editing = signal<ClientCause | null>(null);

  protected readonly columns = computed(() =>
    CAUSE_STATES.map((state) => ({
      state,
      ...STATE_WORDS[state],
      causes: this.work.causes().filter((cause) => cause.state === state),
    })),
  );
  protected readonly choices = computed(() =>
    this.columns().map(({ state, short, causes }) => ({ value: state, label: `${short} ${causes.length}` })),
  );
  /** The column that a phone shows: what is tested, where something is, else the first with a card. */
  protected readonly shownColumn = linkedSignal<CauseState, CauseState>({
    source: () =>
      (['testing', 'suspected', 'confirmed', 'rejected'] as const).find((state) =>
        this.work.causes().some((cause) => cause.state === state),
      ) ?? 'suspected',
    computation: (best, before) => before?.value ?? best,
  });

  constructor() {
    effect(() => this.work.show(this.clientId()));
  }

  protected async move(cause: ClientCause, { to, note }: CardMove): Promise<void> {
    if (!(await this.work.move(cause, to, note))) return;
    this.shownColumn.set(to);
    this.focusCard(cause);
    this.toasts.show({
      text: $localize`${cause.label}:cause: is now in: ${STATE_WORDS[to].label}:column:`,
      undo: () => void this.moveBack(cause),
    });
  }

  protected async testLonger(cause: ClientCause, extension: CardExtension): Promise<void> {
    if (!(await this.work.testLonger(cause, extension))) return;
    this.focusCard(cause);
    this.toasts.show({ text: $localize`${cause.label}:cause: is tested longer` });
  }

  /** The button that was pressed is gone from where it was. */
  private focusCard({ id }: ClientCause): void {
    afterNextRender(() => document.getElementById(`cause-${id}`)?.focus(), { injector: this.injector });
  }

  private async moveBack({ id, state }: ClientCause): Promise<void> {
    const now = this.work.causes().find((cause) => cause.id === id);
    if (!now || !(await this.work.move(now, state))) return;
    this.shownColumn.set(state);
    this.focusCard(now);
  }
}
