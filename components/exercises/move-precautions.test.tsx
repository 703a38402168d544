import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '@/lib/i18n/formats';
import { en } from '@/lib/i18n/messages/en';
import type { MoveTag } from '@/lib/exercises/types';
import { MovePrecautions } from './move-precautions';

const markup = (...tags: readonly MoveTag[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" formats={formatsOf('en-GB')} messages={en} timeZone="UTC">
      <MovePrecautions tags={tags} />
    </NextIntlClientProvider>,
  );
const { condition } = en.patients;
const { reason } = en.exercises;
const told = (name: string, why: string) => `<dt>${name}</dt><dd>${why}</dd>`;

describe('the precautions of a move', () => {
  it('stand with the leg, and with the reason beside each condition that minds them', () => {
    const html = markup({ tag: 'D', leg: 'other', loaded: true });
    expect(html).toContain('Other leg, carrying weight.');
    expect(html).toContain(told(condition.knee_effusion, reason.knee_effusion.D));
    expect(html).toContain(told(condition.patellofemoral_pain, reason.patellofemoral_pain.D));
  });

  it('leave out a condition that minds the bend under weight only', () => {
    const html = markup({ tag: 'D', leg: 'treated', loaded: false });
    expect(html).toContain(told(condition.meniscus_repair, reason.meniscus_repair.D));
    expect(html).not.toContain(condition.patellofemoral_pain);
  });

  it('are said to be none where there are none', () => {
    expect(markup()).toContain(en.exercises.move.noPrecautions);
  });
});
