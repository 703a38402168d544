import { expect, it } from 'vitest';
import { partOf } from './phone-part';

it('names the place that the patient is treated for, and none that is not known', () => {
  expect(partOf({ site: 'front_knee', side: 'right' })).toEqual({ part: 'front_knee', side: 'right' });
  expect(partOf({ site: 'lower_back', side: 'both' })).toEqual({ part: 'lower_back', side: 'both' });
  expect(partOf({ site: 'elbow', side: 'right' })).toBeNull();
  expect(partOf({ site: 'calf', side: null })).toBeNull();
  expect(partOf(null)).toBeNull();
});
