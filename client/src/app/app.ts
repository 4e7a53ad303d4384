import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageChanges } from './core/shells/page-changes';

@Component({ selector: 'un-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  constructor() {
    inject(PageChanges).watch();
  }
}
