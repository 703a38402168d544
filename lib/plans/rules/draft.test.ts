import { describe, expect, it } from 'vitest';
import { MOVES } from '@/lib/exercises/content';
import { TEMPLATES } from '@/lib/exercises/content/templates';
import { planDraftSchema } from '../schema';
import { diffPlans } from './diff';
import {
  comparedOf,
  countable,
  draftOfTemplate,
  draftOfVersion,
  emptyDraft,
  itemOfMove,
  lastDayOf,
} from './draft';

const start = { today: '2026-03-02', thresholds: { greenMax: 2, redMin: 6 } };
const [routine = { title: '', schedule: emptyDraft(start).schedule, items: [] }] = TEMPLATES;
const kinds = new Map(MOVES.map(({ id, kind }) => [id, kind]));

describe('a draft', () => {
  it('starts empty and lasts six weeks, the last day included', () => {
    expect(emptyDraft(start)).toMatchObject({ startsOn: '2026-03-02', endsOn: '2026-04-12', items: [] });
    expect(lastDayOf('2026-03-02', 1)).toBe('2026-03-08');
  });

  it.each(TEMPLATES)('made from $id can be published as it stands', (template) => {
    const draft = draftOfTemplate(template, kinds, start);
    expect(draft.items).toHaveLength(template.items.length);
    expect(planDraftSchema.safeParse(draft).error).toBeUndefined();
  });

  it.each(MOVES)('takes $id with its starting dose', (move) => {
    const draft = { ...emptyDraft(start), title: 'One move', items: [itemOfMove(move)] };
    expect(planDraftSchema.safeParse(draft).error).toBeUndefined();
    expect(draft.items[0]?.sides.map(({ side }) => side)).toEqual(
      move.sided === 'both' ? ['both'] : ['left', 'right'],
    );
  });

  it('leaves out what the library does not have', () => {
    expect(draftOfTemplate(routine, new Map(), start).items).toEqual([]);
  });
});

describe('the next version', () => {
  const draft = draftOfTemplate(routine, kinds, start);
  const version = {
    ...comparedOf(draft),
    ...{ id: 'v', planId: 'p', number: 1 },
    items: comparedOf(draft).items.map((item) => ({ ...item, block: null })),
  };
  const head = { title: 'Knee', minutesAgreed: 12 };

  it('is the last one from today on, and changes nothing else', () => {
    const next = draftOfVersion(version, head, '2026-03-10');
    expect(next).toMatchObject({ ...head, startsOn: '2026-03-10', endsOn: version.endsOn });
    expect(diffPlans(version, comparedOf(next)).map(({ code }) => code)).toEqual(['starts_on']);
    expect(diffPlans(version, comparedOf(draftOfVersion(version, head, '2026-02-01')))).toEqual([]);
  });

  it('of a plan that is over lasts six weeks again', () => {
    expect(draftOfVersion(version, head, '2026-06-01')).toMatchObject({
      startsOn: '2026-06-01',
      endsOn: '2026-07-12',
    });
  });

  it('reads a number that is being typed as nothing', () => {
    const [item] = draft.items;
    item?.sides.forEach((side) => Object.assign(side, { sets: null }));
    expect(comparedOf(draft).items[0]?.sides[0]?.sets).toBe(0);
  });
});

describe('what may be added up', () => {
  const draft = { ...draftOfTemplate(routine, kinds, start), title: 'Knee' };

  it('is all of a draft that can be published', () => {
    expect(countable(draft)).toEqual(draft);
  });

  it('is nothing of a number that publishing refuses', () => {
    const [first, ...others] = draft.items;
    if (!first) throw new Error('an empty routine');
    const absurd = structuredClone(first);
    absurd.sides.forEach((side) => Object.assign(side, { holdSeconds: 999_999 }));
    expect(countable({ ...draft, items: [absurd, ...others] }).items).toEqual([
      { ...absurd, sides: [] },
      ...others,
    ]);
    const often = { ...draft.schedule, timesPerDay: 5_000 };
    expect(countable({ ...draft, schedule: often }).schedule.timesPerDay).toBe(0);
  });
});
