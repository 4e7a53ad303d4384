import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LibraryShelf } from './library-shelf';

/** Holds what all pages of the library share. */
@Component({
  selector: 'un-library',
  imports: [RouterOutlet],
  providers: [LibraryShelf],
  template: '<router-outlet />',
})
export class Library {}
