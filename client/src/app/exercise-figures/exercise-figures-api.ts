import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { FigureFile } from './figure-file';

/** Fetches figures that the build drew. A figure never changes while the app is open, so each is fetched once. */
@Service()
export class ExerciseFiguresApi {
  private readonly http = inject(HttpClient);
  private readonly figures = new Map<string, Promise<FigureFile>>();

  load(exerciseId: string): Promise<FigureFile> {
    const known = this.figures.get(exerciseId);
    if (known) return known;
    const figure = firstValueFrom(
      this.http.get<FigureFile>(`/figures/${encodeURIComponent(exerciseId)}.json`),
    );
    this.figures.set(exerciseId, figure);
    figure.catch(() => this.figures.delete(exerciseId));
    return figure;
  }
}
