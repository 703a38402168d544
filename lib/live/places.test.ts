import { expect, it } from 'vitest';
import { takePlace } from './places';

it('ends the oldest stream of a session that has too many, and of no other', () => {
  const ended: string[] = [];
  const open = (session: string, name: string) => {
    const leave = takePlace(session, () => {
      ended.push(name);
      leave();
    });
    return leave;
  };
  open('another', 'another’s');
  const leaves = Array.from({ length: 12 }, (_, index) => open('one', `stream ${index}`));
  expect(ended).toEqual([]);
  open('one', 'stream 12');
  expect(ended).toEqual(['stream 0']);
  leaves[1]?.();
  open('one', 'stream 13');
  expect(ended).toEqual(['stream 0']);
});
