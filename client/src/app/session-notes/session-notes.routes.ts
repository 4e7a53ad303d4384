import type { Routes } from '@angular/router';

/** The notes tab of a client's page. */
export const notesTab: Routes[number] = {
  path: 'notes',
  title: $localize`Session notes`,
  loadComponent: () => import('./note-list').then((file) => file.NoteListPage),
};

/** One note, on a page of its own. */
export const noteRoute: Routes[number] = {
  path: ':clientId/notes/:noteId',
  title: $localize`Session note`,
  loadComponent: () => import('./note-page').then((file) => file.NotePage),
};
