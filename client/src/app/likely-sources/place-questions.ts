import { Component, computed, inject, input } from '@angular/core';
import { isRegionId } from '@api/body-map/regions.vocabulary';
import { SourcesWork } from './sources-work';
import { placeWords } from './muscle-reasons';

/** Places that came in words and look alike on the body: which one is it? */
@Component({
  selector: 'un-place-questions',
  template: `
    @if (questions().length > 0) {
      <section class="card stack" aria-labelledby="places-heading">
        <h2 id="places-heading" i18n>Where exactly?</h2>
        @for (question of questions(); track question.markId) {
          <div class="stack tight" role="group" [attr.aria-label]="question.words">
            <p i18n>It came in words: “{{ question.words }}”. Ask, then choose.</p>
            <div class="chips">
              @for (choice of question.choices; track choice.region) {
                <button
                  type="button"
                  class="chip"
                  [disabled]="!mayAnswer()"
                  (click)="choose(question.markId, choice.region)"
                >
                  {{ choice.words }}
                </button>
              }
            </div>
          </div>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class PlaceQuestions {
  readonly mayAnswer = input.required<boolean>();

  private readonly work = inject(SourcesWork);

  protected readonly questions = computed(() => {
    const sources = this.work.sources();
    const asked = new Set<string>();
    return (sources?.answer?.safety.clarifications ?? []).flatMap(({ region, alternatives }) => {
      const place = sources?.places.find(
        (each) => each.isInWords && each.region === region && !asked.has(each.markId),
      );
      if (!place) return [];
      asked.add(place.markId);
      return [
        {
          markId: place.markId,
          words: placeWords(region),
          choices: [region, ...alternatives].map((each) => ({ region: each, words: placeWords(each) })),
        },
      ];
    });
  });

  protected choose(markId: string, region: string): void {
    if (isRegionId(region)) void this.work.say({ topic: 'place', markId, region });
  }
}
