import { Component, computed, inject, resource } from '@angular/core';
import { ExerciseFiguresApi } from './exercise-figures-api';
import type { FigureShape, Verdict } from './figure-file';
import { FIGURE } from './figure-inputs';
import { layOutFigure } from './figure-layout';

/** No cross and no tick for a client: nobody is accused of a posture. */
const CAPTIONS: Record<Verdict, string> = {
  avoid: $localize`:@@figureOften:often`,
  do: $localize`:@@figureTryThis:try this`,
};

/** The drawing inside `un-exercise-figure`: asks for its figure as soon as it is there. */
@Component({
  selector: 'un-figure-picture',
  templateUrl: './figure-picture.html',
  styleUrl: './figure-picture.scss',
})
export class FigurePicture {
  private readonly figure = inject(FIGURE);
  protected readonly label = this.figure.label;
  protected readonly showVerdict = this.figure.showVerdict;
  /** Whether the box has room for words. */
  protected readonly isLarge = computed(() => this.figure.size() === 'large');

  private readonly api = inject(ExerciseFiguresApi);
  protected readonly file = resource({
    params: () => this.figure.exerciseId(),
    loader: ({ params: exerciseId }) => this.api.load(exerciseId),
  });

  protected readonly layout = computed(() =>
    this.file.hasValue()
      ? layOutFigure(this.file.value(), this.figure.pose(), this.figure.side())
      : undefined,
  );
  protected readonly captions = computed(() => {
    const panels = this.layout()?.panels ?? [];
    if (!this.isLarge() || this.showVerdict() || !panels.some(({ verdict }) => verdict)) return [];
    return panels.map(({ verdict }) => (verdict ? CAPTIONS[verdict] : ''));
  });
  protected readonly cue = computed(() => {
    // A cue may tell the poses apart, so it belongs to all of them.
    const isWhole = this.isLarge() && this.figure.pose() === 'all';
    return this.figure.showCue() && isWhole && this.file.hasValue() ? this.file.value().cue : undefined;
  });
  protected readonly columns = computed(() =>
    (this.layout()?.panels ?? []).map(({ width }) => `${width}fr`).join(' '),
  );

  protected paintOf({ fill, line, outlined }: FigureShape): string {
    return `${fill ? `fill-${fill}` : ''} ${line ? `line-${line}` : ''} ${outlined ? 'outlined' : ''}`;
  }
}
