import { CROPS } from '../body-map/zoom';
import { noteCrop } from './note-crop';

describe('noteCrop', () => {
  it('shows the upper body from near while all marks lie there', () => {
    expect(noteCrop([])).toEqual(CROPS.upperBody);
    expect(noteCrop([{ regionId: 'neck_side_l' }])).toEqual(CROPS.upperBody);
  });

  it('shows the whole body when a mark would lie outside', () => {
    expect(noteCrop([{ regionId: 'neck_side_l' }, { regionId: 'calf_r' }])).toBeNull();
  });
});
