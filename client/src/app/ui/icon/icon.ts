import { Component, computed, input } from '@angular/core';
import type { IconName } from './icon-names';
import sprite from './icons.svg';

/** A symbol of Material Symbols, hidden from screen readers unless it has a label. It takes the colour of the text. */
@Component({
  selector: 'un-icon',
  template: '<svg aria-hidden="true"><use [attr.href]="href()" /></svg>',
  host: {
    '[attr.role]': 'label() ? "img" : null',
    '[attr.aria-label]': 'label() || null',
    '[attr.aria-hidden]': 'label() ? null : true',
    '[style.--icon-size]': 'sizes[size()]',
  },
  styles: `
    :host {
      display: block;
      flex: none;
      inline-size: var(--icon-size);
      block-size: var(--icon-size);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: currentcolor;
    }
  `,
})
export class Icon {
  /** Which symbol; names as at fonts.google.com/icons, with hyphens. */
  readonly name = input.required<IconName>();
  /** Side length: small 18, medium 20, large 24, extra-large 34, huge 48 pixels at normal text size. Grows with the text. */
  readonly size = input<'small' | 'medium' | 'large' | 'extra-large' | 'huge'>('medium');
  /** What a screen reader says. Leave empty where a visible label stands beside the icon. */
  readonly label = input('');

  protected readonly sizes = {
    small: '1.125rem',
    medium: '1.25rem',
    large: '1.5rem',
    'extra-large': '2.125rem',
    huge: '3rem',
  };
  protected readonly href = computed(() => `${sprite}#${this.name()}`);
}
