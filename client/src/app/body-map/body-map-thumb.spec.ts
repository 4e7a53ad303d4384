import { TestBed } from '@angular/core/testing';
import { type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { BodyMapThumb } from './body-map-thumb';
import { DrawingStore } from './drawing-store';
import { aMark } from './testing/a-mark';
import { measureAs } from './testing/measure-as';

async function picture(marks: readonly Mark[], view: BodyView | null = null): Promise<SVGElement> {
  measureAs({ width: 110, height: 100 });
  const store = TestBed.inject(DrawingStore);
  await Promise.all([store.load('posterior'), store.load('left'), store.load('hands_palm')]);
  const fixture = TestBed.createComponent(BodyMapThumb);
  fixture.componentRef.setInput('clientMarks', marks);
  fixture.componentRef.setInput('view', view);
  await fixture.whenStable();
  return fixture.nativeElement.querySelector('svg.surface');
}

const shownPart = (svg: SVGElement) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);

describe('the small picture of marks', () => {
  it('shows the view with most of the marks, and says them', async () => {
    const svg = await picture([
      aMark({ regionId: 'shoulder_blade_inner_l', kind: 'tight', intensity: 6 }),
      aMark({ regionId: 'neck_back_l', intensity: 4 }),
      aMark({ regionId: 'chest_upper_l', intensity: 2 }),
    ]);
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe(
      'Body, back. Left: between the spine and the shoulder blade, tight, 6 out of 10. Left: back of the neck, pain, 4 out of 10',
    );
  });

  it('comes as near as the marks allow', async () => {
    const [x = 0, y = 0, width = 0, height = 0] = shownPart(
      await picture([aMark({ regionId: 'shoulder_blade_inner_l' })]),
    );
    const { centre } = TestBed.inject(DrawingStore)
      .drawing('posterior')!
      .shapes.find((shape) => shape.id === 'shoulder_blade_inner_l')!;
    expect(width).toBeLessThan(300);
    expect(centre.x > x && centre.x < x + width && centre.y > y && centre.y < y + height).toBe(true);
  });

  it('shows the whole back when there is nothing to show', async () => {
    const svg = await picture([]);
    expect(svg.getAttribute('aria-label')).toBe('Body, back: no marks');
    expect(shownPart(svg)[3]).toBe(900);
  });

  it('keeps to the view it is given', async () => {
    const svg = await picture([aMark({ regionId: 'calf_l' })], 'left');
    expect(svg.getAttribute('aria-label')).toContain('left side');
  });
});
