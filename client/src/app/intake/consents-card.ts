import { Component, computed, input } from '@angular/core';
import type { IntakeReview } from '@api/intake-review/dto/intake-review.dto';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';

/** What the client said yes and no to, the very words, and the signatures under them. */
@Component({
  selector: 'un-consents-card',
  imports: [Icon, RelativeDate],
  templateUrl: './consents-card.html',
  styleUrl: './consents-card.scss',
})
export class ConsentsCard {
  readonly intake = input.required<IntakeReview>();

  protected readonly signatures = computed(() =>
    this.intake().signatures.map(({ signer, signerName, signature }) => ({
      signer,
      signerName,
      typed: signature.kind === 'typed' ? signature.name : null,
      drawn:
        signature.kind === 'drawn'
          ? { path: signature.path, viewBox: `0 0 ${signature.width} ${signature.height}` }
          : null,
    })),
  );
}
