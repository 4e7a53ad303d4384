import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { Icon } from '../ui/icon/icon';
import { resultWords, rowWords } from './item-words';
import type { TodayItem } from './today-items';

/** Items of Today: each with its small picture, its name, and its dose or what was said about it. */
@Component({
  selector: 'un-today-item-list',
  imports: [ExerciseFigure, Icon, RouterLink],
  template: `
    <ul>
      @for (entry of items(); track entry.item.id) {
        <li>
          <a class="list-row" [routerLink]="'/portal/items/' + entry.item.id">
            <un-exercise-figure
              size="small"
              pose="end"
              [exerciseId]="entry.item.exerciseId"
              [side]="entry.item.side"
            />
            <span class="grow">
              <strong>{{ entry.item.name }}</strong>
              <span class="small secondary">{{ words(entry) }}</span>
            </span>
            <un-icon
              size="large"
              [class.done]="entry.log && entry.log.result !== 'skipped'"
              [name]="entry.log ? (entry.log.result === 'skipped' ? 'remove' : 'check') : 'chevron-right'"
            />
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    .list-row {
      min-block-size: 4.75rem;
    }
    strong,
    .small {
      display: block;
    }
    un-icon {
      color: var(--un-ink-3);
    }
    .done {
      color: var(--un-good);
    }
    @media (max-width: 16em) {
      un-exercise-figure {
        display: none;
      }
    }
  `,
})
export class TodayItemList {
  readonly items = input.required<readonly TodayItem[]>();

  protected words({ item, log }: TodayItem): string {
    return log ? resultWords(log) : rowWords(item);
  }
}
