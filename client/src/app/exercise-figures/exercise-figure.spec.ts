import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ExerciseFigure } from './exercise-figure';
import type { FigureFile } from './figure-file';

const habit: FigureFile = {
  poses: [
    { window: [0, -100, 50, 100], verdict: 'avoid', shapes: [{ d: 'M0 0L1 1', line: 'accent', width: 2 }] },
    {
      window: [0, -100, 50, 100],
      verdict: 'do',
      shapes: [{ d: 'M0 0L2 2Z', fill: 'skin', line: 'line', width: 3.2, outlined: true }],
    },
  ],
};
const oneSided: FigureFile = { drawnSide: 'right', poses: [{ window: [0, -100, 50, 100], shapes: [] }] };

/** jsdom has no layout, so the tests say what comes into view. */
class ViewObserver implements IntersectionObserver {
  static readonly all: ViewObserver[] = [];
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  isWatching = false;

  constructor(private readonly report: IntersectionObserverCallback) {
    ViewObserver.all.push(this);
  }
  observe(): void {
    this.isWatching = true;
  }
  unobserve(): void {
    this.isWatching = false;
  }
  disconnect(): void {
    this.isWatching = false;
  }
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
  say(isIntersecting: boolean): void {
    this.report([{ isIntersecting } as IntersectionObserverEntry], this);
  }
}

describe('un-exercise-figure', () => {
  let fixture: ComponentFixture<ExerciseFigure>;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    ViewObserver.all.length = 0;
    globalThis.IntersectionObserver = ViewObserver;
    http = TestBed.inject(HttpTestingController);
  });

  function create(exerciseId: string, inputs: Record<string, unknown> = {}): HTMLElement {
    fixture = TestBed.createComponent(ExerciseFigure);
    fixture.componentRef.setInput('exerciseId', exerciseId);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    return fixture.nativeElement;
  }

  async function scrollIntoView(): Promise<void> {
    await fixture.whenStable();
    ViewObserver.all.at(-1)?.say(true);
    TestBed.tick();
    await import('./figure-picture');
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }

  async function answer(exerciseId: string, figure: FigureFile): Promise<void> {
    http.expectOne(`/figures/${exerciseId}.json`).flush(figure);
    await fixture.whenStable();
  }

  it('has its size and asks for nothing before it comes into view', async () => {
    const host = create('hab_sit_tall', { size: 'small' });
    await fixture.whenStable();
    ViewObserver.all.at(-1)?.say(false);
    await fixture.whenStable();
    expect(host.className).toBe('small');
    http.verify();
  });

  it('stops watching once it is seen, and when it goes away unseen', async () => {
    create('hab_sit_tall');
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
    create('hab_sit_tall');
    await fixture.whenStable();
    expect(ViewObserver.all.map(({ isWatching }) => isWatching)).toEqual([false, true]);
    fixture.destroy();
    expect(ViewObserver.all.map(({ isWatching }) => isWatching)).toEqual([false, false]);
  });

  it('draws the roles of colour, never a colour', async () => {
    const host = create('hab_sit_tall', { pose: 'end' });
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
    const paths = [...host.querySelectorAll('path')];
    expect(paths.map((path) => path.getAttribute('d'))).toEqual(['M0 0L2 2Z']);
    expect([...paths[0]!.classList]).toEqual(expect.arrayContaining(['fill-skin', 'line-line', 'outlined']));
    expect(host.querySelector('[fill], [stroke], [style*=fill]')).toBeNull();
  });

  it('is an image with a name, or hidden from screen readers beside a visible name', async () => {
    const named = create('hab_sit_tall', { label: 'Sit tall' });
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
    expect(named.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Sit tall');
    expect(named.querySelector('[aria-hidden]')).toBeNull();

    fixture.componentRef.setInput('label', '');
    await fixture.whenStable();
    expect(named.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(named.querySelector('[role=img]')).toBeNull();
  });

  it('tells a client "often" and "try this", and a therapist by cross and tick', async () => {
    const host = create('hab_sit_tall', { size: 'large' });
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
    const captions = () => [...host.querySelectorAll('.captions span')].map((span) => span.textContent);
    expect(captions()).toEqual(['often', 'try this']);
    expect(host.querySelectorAll('.badge')).toHaveLength(0);

    fixture.componentRef.setInput('showVerdict', true);
    await fixture.whenStable();
    expect(captions()).toEqual([]);
    expect(host.querySelectorAll('.badge.avoid, .badge.do')).toHaveLength(2);
  });

  it('says its cue below the whole figure when asked to', async () => {
    const host = create('rel_pec_ball_wall', { size: 'large', showCue: true });
    await scrollIntoView();
    await answer('rel_pec_ball_wall', { ...oneSided, cue: 'Lean in.' });
    expect(host.textContent).toContain('Lean in.');

    fixture.componentRef.setInput('pose', 'end');
    await fixture.whenStable();
    expect(host.textContent).not.toContain('Lean in.');
  });

  it('turns to the side in the dose', async () => {
    const host = create('rel_pec_ball_wall', { side: 'left' });
    await scrollIntoView();
    await answer('rel_pec_ball_wall', oneSided);
    expect(host.querySelector('svg svg > g')?.getAttribute('transform')).toContain('scale(-1 1)');

    fixture.componentRef.setInput('side', 'right');
    await fixture.whenStable();
    expect(host.querySelector('svg svg > g')?.hasAttribute('transform')).toBe(false);
  });

  it('fetches a figure once for all its places', async () => {
    create('hab_sit_tall');
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
    const second = create('hab_sit_tall');
    await scrollIntoView();
    await fixture.whenStable();
    http.verify();
    expect(second.querySelectorAll('svg svg')).toHaveLength(2);
  });

  it('says so when the figure cannot be loaded, and asks again the next time', async () => {
    const host = create('hab_sit_tall', { size: 'large' });
    await scrollIntoView();
    http.expectOne('/figures/hab_sit_tall.json').flush('', { status: 503, statusText: 'Unavailable' });
    await fixture.whenStable();
    expect(host.textContent).toContain('could not be loaded');
    expect(host.querySelector('svg')).toBeNull();

    create('hab_sit_tall');
    await scrollIntoView();
    await answer('hab_sit_tall', habit);
  });
});
