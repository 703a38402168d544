import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { lookbackFrom, worklistRow } from '@/lib/care/rules/worklist';
import type { PageAlertEvent, PatientPage } from '@/lib/care/types/patient-page';
import type { OpenAlert, PlanDayCount, WorklistFacts } from '@/lib/care/types/worklist';
import { formatsOf } from '@/lib/i18n/formats';
import { en } from '@/lib/i18n/messages/en';
import { overviewOf } from '@/lib/reports/rules';
import { sampleVersion } from '@/scripts/test/plan-samples';
import { addDays, eachDay } from '@/lib/time/dates';
import { OverviewView } from '../reports/overview-view';
import { PatientView } from './patient-view';
import { WorklistView } from './worklist-view';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
}));
vi.mock('@/lib/care/actions', () => ({}));

const TODAY = '2026-11-24';
const NOW = `${TODAY}T10:00:00Z`;
const day = (date: string): PlanDayCount => ({
  ...{ date, state: 'due', due: 1, done: date === TODAY ? 0 : 1, partly: 0, skipped: 0, worst: 4 },
});
const flag: OpenAlert = {
  ...{
    id: 'a',
    kind: 'red_flag',
    tier: 'E2',
    code: 'cannot_bear_weight',
    score: null,
    before: null,
    seenAt: null,
  },
  ...{ occurredAt: `${TODAY}T09:00:00Z`, arrivedAt: `${TODAY}T09:17:00Z` },
  ...{ isNamed: false, holds: true, changedSince: false, held: [], felt: [], planId: 'p' },
};
const facts = (patientId: string, name: string, rest: Partial<WorklistFacts> = {}): WorklistFacts => ({
  ...{
    patientId,
    name,
    birthDate: '1970-05-17',
    zone: 'Europe/Berlin',
    phone: '+49 30 5550 1',
    therapistId: 't',
  },
  ...{
    therapistName: 'Ines Example',
    problemSite: 'front_knee',
    problemSide: 'right',
    greenMax: 2,
    redMin: 6,
  },
  ...{ lastLogAt: `${TODAY}T07:00:00Z`, lastSessionAt: `${TODAY}T07:00:00Z`, alerts: [] },
  days: eachDay(addDays(TODAY, -14), TODAY).map(day),
  ...rest,
});
const rows = [
  worklistRow(facts('1', 'Flagged Example', { alerts: [flag] }), lookbackFrom(TODAY)),
  worklistRow(facts('2', 'Steady Example'), lookbackFrom(TODAY)),
];

function markup(view: ReactNode): string {
  const missing: string[] = [];
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      formats={formatsOf('en-GB')}
      messages={en}
      timeZone="UTC"
      onError={(error) => missing.push(error.message)}
    >
      {view}
    </NextIntlClientProvider>,
  );
  expect(missing).toEqual([]);
  // The content policy refuses them.
  expect(html).not.toContain('style=');
  return html;
}

describe('WorklistView', () => {
  const query = { show: 'all', scope: 'mine', q: '', page: 1 } as const;

  it('says in its title who needs somebody, and why in the row', () => {
    const html = markup(<WorklistView rows={rows} query={query} zone="Europe/Berlin" now={NOW} />);
    expect(html).toContain('One of 2 people needs you. One has a red flag.');
    expect(html).toContain('Cannot stand on the leg');
    expect(html).toContain('Open 43 min.');
    expect(html).toContain('<b>14</b>/14');
    expect(html).toContain('56, Front of the knee, right');
    expect(html).toContain('href="tel:+493055501"');
  });

  it('keeps to what the address asks for', () => {
    const html = markup(
      <WorklistView rows={rows} query={{ ...query, q: 'steady' }} zone="Europe/Berlin" now={NOW} />,
    );
    expect(html).toContain('Steady Example');
    expect(html).not.toContain('Flagged Example');
  });

  it('shows a long list in parts, with the way to the next', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      worklistRow(facts(String(index), `Patient ${String(index).padStart(3, '0')}`), lookbackFrom(TODAY)),
    );
    const view = (change: object) =>
      markup(<WorklistView rows={many} query={{ ...query, ...change }} zone="Europe/Berlin" now={NOW} />);
    expect(view({})).toContain('<a href="/worklist?show=rest">Show 95 more</a>');
    const second = view({ show: 'rest', page: 2 });
    expect(second).toContain('51 to 100 of 120');
    expect(second).toContain('href="/worklist?show=rest&amp;page=3"');
    expect(second).toContain('Patient 050');
    expect(second).not.toContain('Patient 100');
    expect(view({ q: 'patient 119' })).toContain('Patient 119');
  });

  it('says what is empty and what next', () => {
    const html = markup(<WorklistView rows={[]} query={query} zone="Europe/Berlin" now={NOW} />);
    expect(html).toContain('Nobody needs you just now. No red flag is open.');
    expect(html).toContain('No patients here yet');
  });
});

describe('OverviewView', () => {
  it('puts risk before numbers', () => {
    const html = markup(<OverviewView overview={overviewOf(rows)} now={NOW} />);
    expect(html).toContain('One red flag is open. 28 of 28 sessions due were done.');
    expect(html.indexOf('Open red flags')).toBeLessThan(html.indexOf('Sessions by therapist'));
  });
});

describe('PatientView', () => {
  const SAID = { reached: 'not_reached', outcome: null, plan: null } as const;
  const version = {
    ...sampleVersion({ number: 2 }),
    ...{ publishedAt: NOW, authorName: 'Ines Example', changed: 3 },
  };
  const page: PatientPage = {
    ...{
      patientId: '1',
      name: 'Flagged Example',
      birthDate: null,
      phone: null,
      joined: false,
      nextVisit: null,
    },
    ...{ primaryTherapistId: null, therapistName: null, colleagues: 'OPEN', clinicZone: 'Europe/Berlin' },
    ...{ email: null, language: 'en', note: null, conditions: [], surgeries: [] },
    ...{ zone: 'Europe/Berlin', problemSite: 'knee, both', problemSide: null, today: TODAY },
    from: addDays(TODAY, -41),
    plans: [{ id: 'p', title: 'Daily routine', status: 'ACTIVE', versions: [version] }],
    ...{ pauses: [], sides: [], mornings: [{ date: addDays(TODAY, -2), value: null }] },
    stops: [{ from: TODAY, fromAt: `${TODAY}T09:00:00Z`, to: null, itemSideId: null }],
    days: eachDay(addDays(TODAY, -41), TODAY).map((date) => ({
      ...{ ...day(date), planId: 'p', versionId: version.id, tallied: false },
    })),
    pains: [{ date: addDays(TODAY, -2), before: 1, worst: 4, after: null }],
    alerts: [
      {
        ...{ ...flag, resolvedAt: null },
        events: [{ kind: 'acknowledged', at: NOW, byName: 'Ines Example', note: 'Left a message.', ...SAID }],
      },
    ],
    moveNames: { HF1: 'Half-kneeling hip flexor' },
  };

  it('stands each number beside what it is made of, and each alert beside its history', () => {
    const html = markup(<PatientView page={page} now={NOW} />);
    expect(html).toContain('<b>41</b>/41');
    expect(html).toContain('Half-kneeling hip flexor');
    // 41 days to yesterday, 2 × 30 s a day, none of it logged by side.
    expect(html).toContain('<b>0</b>/2,460');
    expect(html).toContain('Every plan is on hold');
    expect(html).toContain('Left a message.');
    expect(html).toContain(`href="/patients/1/invite"`);
    expect(html).toContain('Birth date not known');
    expect(html).toContain(`href="/patients/1/plans/p"`);
    expect(html).toContain('aria-label="Pause Daily routine"');
  });

  it('says what hurt and what is held, and marks the side', () => {
    const red = { ...flag, tier: 'RED' as const, code: null, score: 7, isNamed: true };
    const held = [{ move: 'Half-kneeling hip flexor', side: 'right' as const }];
    const felt = [{ site: 'calf', side: 'right' as const }];
    const alerts = [{ ...red, held, felt, resolvedAt: null, events: [] }];
    const stops = [{ from: TODAY, fromAt: `${TODAY}T09:00:00Z`, to: null, itemSideId: `${version.id}-r` }];
    const html = markup(<PatientView page={{ ...page, alerts, stops }} now={NOW} />);
    expect(html).toContain('On hold: Half-kneeling hip flexor, right. Felt: Calf, right.');
    expect(html.match(/<\/svg>On hold</g)).toHaveLength(1);
    expect(html).not.toContain('Every plan is on hold');
  });

  it('says of a score that names no move that all of its session is held, above an otherwise held plan', () => {
    const red = { ...flag, tier: 'RED' as const, code: null, score: 7 };
    const held = (['left', 'right'] as const).map((side) => ({ move: 'Half-kneeling hip flexor', side }));
    const alerts = [{ ...red, held, resolvedAt: null, events: [] }];
    const stops = ['l', 'r'].map((side) => ({
      ...{ from: TODAY, fromAt: `${TODAY}T09:00:00Z`, to: null, itemSideId: `${version.id}-${side}` },
    }));
    const html = markup(<PatientView page={{ ...page, alerts, stops }} now={NOW} />);
    expect(html).toContain('The patient was not sure which: the one stretch of that session is on hold.');
    expect(html).toContain('Every plan is on hold');
  });

  it('lists what is open the gravest first, then the oldest', () => {
    const of = (id: string, tier: OpenAlert['tier'], code: string, time: string) => ({
      ...{ ...flag, id, tier, code, arrivedAt: `${TODAY}T${time}:00Z`, resolvedAt: null, events: [] },
    });
    const alerts = [
      of('1', 'C', 'lump', '09:30'),
      of('2', 'C', 'giving_way', '08:00'),
      of('3', 'E1', 'chest_pain', '09:00'),
    ];
    const html = markup(<PatientView page={{ ...page, alerts }} now={NOW} />);
    const places = ['Chest pain', 'Knee gives way', 'A lump'].map((words) => html.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('keeps how an alert was resolved beside its note', () => {
    const said = { reached: 'phone', outcome: 'visit_booked', plan: 'keep_hold' } as const;
    const events: PageAlertEvent[] = [
      { ...{ kind: 'acknowledged', at: NOW, byName: 'Ines Example', note: 'Visit Friday.' }, ...said },
      {
        ...{ kind: 'resolved', at: NOW, byName: 'Ines Example', note: 'Knee is calm.' },
        ...{ reached: 'in_clinic', outcome: 'safe_to_go_on', plan: 'resume_changed' },
      },
    ];
    const alerts = [{ ...flag, resolvedAt: NOW, events }];
    const html = markup(<PatientView page={{ ...page, alerts }} now={NOW} />);
    expect(html).toContain('. Reached by phone. Visit booked. Plan kept on hold. <q><bdi>Visit Friday.');
    expect(html).toContain('Reached in the clinic. Checked, safe to go on. Plan resumed, changed.');
  });

  it('puts what is open before the chart, and lets a flagged patient be called', () => {
    const html = markup(<PatientView page={{ ...page, phone: '+49 30 5550 1' }} now={NOW} />);
    expect(html.indexOf('Cannot stand on the leg')).toBeLessThan(html.indexOf('Six weeks'));
    expect(html).toMatch(/class="btn primary" aria-label="Call Flagged Example" href="tel:\+493055501"/);
    expect(html.match(/class="btn primary"/g)).toHaveLength(1);
  });

  it('tells what was entered when the patient was added, and what was not', () => {
    const html = markup(
      <PatientView
        page={{
          ...{ ...page, phone: '+49 30 5550 1', email: 'f@example.org', language: 'de' },
          note: 'Prefers mornings.',
          conditions: [
            { code: 'meniscus_tear', side: 'left', assessedOn: null },
            { code: 'of_old', side: null, assessedOn: '2026-02-27' },
          ],
          surgeries: [{ kind: 'acl_repair', side: 'right', performedOn: '2026-01-30' }],
        }}
        now={NOW}
      />,
    );
    const record = html.slice(html.indexOf('>Record<'));
    expect(record).toContain('<a href="tel:+493055501">+49 30 5550 1</a>');
    expect(record).toContain('<a href="mailto:f@example.org">f@example.org</a>');
    expect(record).toMatch(/Meniscus tear, left, not assessed yet/);
    expect(record).toContain('of_old, assessed 27 Feb 2026');
    expect(record).toContain('Front cruciate ligament repair, right, 30 Jan 2026');
    for (const words of ['Prefers mornings.', 'German', 'Europe/Berlin']) expect(record).toContain(words);
    expect(record).toMatch(/Born<\/dt><dd><span class="quiet">None entered</);
  });

  it('tells a pause that stands with its reason, and one of another plan or of the past not', () => {
    const pauses = [
      { planId: 'p', from: addDays(TODAY, -9), to: addDays(TODAY, -1), reason: 'Gone by' },
      { planId: 'q', from: TODAY, to: null, reason: 'Elsewhere' },
      { planId: 'p', from: addDays(TODAY, -1), to: TODAY, reason: 'Holiday' },
    ];
    const html = markup(<PatientView page={{ ...page, pauses }} now={NOW} />);
    expect(html).toContain('Paused 23 Nov to 24 Nov</span> <bdi>Holiday</bdi>');
    expect(html).toContain('aria-label="Resume Daily routine"');
    expect(html).not.toMatch(/Gone by|Elsewhere|aria-label="Pause /);
  });

  it('offers a new plan once the last one has ended, and nothing to do with that', () => {
    const ended = page.plans.map((plan) => ({ ...plan, status: 'ENDED' as const }));
    const html = markup(<PatientView page={{ ...page, plans: ended }} now={NOW} />);
    expect(html).toContain(`href="/patients/1/plans/new"`);
    expect(html).toContain('>Ended<');
    expect(html).not.toMatch(/plans\/p"|aria-label="(Pause|Resume|End) /);
  });

  it('stands without a plan', () => {
    const html = markup(
      <PatientView page={{ ...page, plans: [], days: [], alerts: [], stops: [] }} now={NOW} />,
    );
    expect(html).toContain('No plan yet');
    expect(html).toContain(`href="/patients/1/invite"`);
    expect(html).toContain(`href="/patients/1/plans/new"`);
  });
});
