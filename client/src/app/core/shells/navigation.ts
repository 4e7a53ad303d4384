import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon/icon';
import { PageChanges } from './page-changes';
import type { Place } from './place';

/** A rail at the side from 720 px up, a bar within the thumb's reach below. Slots: `brand` and `foot`, on the rail only. */
@Component({
  selector: 'un-navigation',
  imports: [Icon, RouterLink],
  template: `
    <nav aria-label="Main" i18n-aria-label>
      <div class="brand"><ng-content select="[slot=brand]" /></div>
      @for (place of places(); track place.path) {
        <a
          [routerLink]="addressOf(place)"
          [class.here]="isHere(place)"
          [attr.aria-current]="isHere(place) ? 'page' : null"
        >
          <span class="pill"
            ><un-icon [name]="isHere(place) ? place.iconHere : place.icon" size="large"
          /></span>
          <span class="words">{{ place.label }}</span>
        </a>
      }
      <div class="foot"><ng-content select="[slot=foot]" /></div>
    </nav>
  `,
  styleUrl: './navigation.scss',
})
export class Navigation {
  readonly places = input.required<readonly Place[]>();
  /** Address the places hang under: "" or "/portal". */
  readonly root = input.required<string>();

  private readonly page = inject(PageChanges);

  protected addressOf(place: Place): string {
    return `${this.root()}/${place.path}`;
  }

  protected isHere(place: Place): boolean {
    const here = `${this.page.path()}/`;
    return [place.path, place.alsoPath].some((path) => here.startsWith(`${this.root()}/${path}/`));
  }
}
