import { Service, signal } from '@angular/core';
import { BODY_VIEWS, type BodyView } from '@api/body-map/body.vocabulary';
import {
  type RawRegion,
  type RawView,
  readShapes,
  readView,
  type RegionShape,
  type ViewDrawing,
} from './drawing';

type RawViews = Partial<Record<BodyView, RawView>>;
type RawFineViews = Partial<Record<BodyView, { readonly regions: readonly RawRegion[] }>>;

const WHOLE: Record<BodyView, () => Promise<{ default: RawViews }>> = {
  anterior: () => import('@api/body-map/drawing/front-back.json', { with: { type: 'json' } }),
  posterior: () => import('@api/body-map/drawing/front-back.json', { with: { type: 'json' } }),
  left: () => import('@api/body-map/drawing/left.json', { with: { type: 'json' } }),
  right: () => import('@api/body-map/drawing/right.json', { with: { type: 'json' } }),
  soles: () => import('@api/body-map/drawing/hands-feet.json', { with: { type: 'json' } }),
  hands_palm: () => import('@api/body-map/drawing/hands-feet.json', { with: { type: 'json' } }),
  hands_back: () => import('@api/body-map/drawing/hands-feet.json', { with: { type: 'json' } }),
};

const loadFine: () => Promise<{ default: RawFineViews }> = () =>
  import('@api/body-map/drawing/front-back-fine.json', { with: { type: 'json' } });

/** The drawn figure. Each part is fetched when first asked for and kept. */
@Service()
export class DrawingStore {
  private readonly drawings = signal<ReadonlyMap<BodyView, ViewDrawing>>(new Map());
  private readonly fineShapes = signal<ReadonlyMap<BodyView, readonly RegionShape[]>>(new Map());
  private readonly asked = new Map<unknown, Promise<void>>();

  /** The drawing of a view, or undefined until `load` has brought it. */
  drawing(view: BodyView): ViewDrawing | undefined {
    return this.drawings().get(view);
  }

  /** The therapist's finer regions of a view, or undefined until `loadFine` has brought them. */
  fine(view: BodyView): readonly RegionShape[] | undefined {
    return this.fineShapes().get(view);
  }

  /** Rejects when the part cannot be fetched; the next call tries again. */
  load(view: BodyView): Promise<void> {
    return this.once(view, async () => {
      const { default: raws } = await WHOLE[view]();
      this.drawings.update((known) => new Map([...known, ...readAll(raws, readView)]));
    });
  }

  loadFine(): Promise<void> {
    return this.once('fine', async () => {
      const { default: raws } = await loadFine();
      this.fineShapes.set(new Map(readAll(raws, (_, raw) => readShapes(raw.regions))));
    });
  }

  private once(what: unknown, ask: () => Promise<void>): Promise<void> {
    const known = this.asked.get(what);
    if (known) return known;
    const asking = ask().catch((error: unknown) => {
      this.asked.delete(what);
      throw error;
    });
    this.asked.set(what, asking);
    return asking;
  }
}

function readAll<Raw, Read>(
  raws: Partial<Record<BodyView, Raw>>,
  read: (view: BodyView, raw: Raw) => Read,
): [BodyView, Read][] {
  return BODY_VIEWS.flatMap((view): [BodyView, Read][] => {
    const raw = raws[view];
    return raw ? [[view, read(view, raw)]] : [];
  });
}
