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
vi.mock('@/lib/patients/actions', () => ({}));

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
    seenBy: null,
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
  ...{ lastLogKind: null, firstDueOn: null },
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
    expect(html).toContain('Open 43 minutes.');
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

  it('says since when somebody is silent and what was heard last', () => {
    const silent = (rest: Partial<WorklistFacts>) =>
      markup(
        <WorklistView
          {...{ query, zone: 'Europe/Berlin', now: NOW }}
          rows={[worklistRow(facts('4', 'Silent Example', rest), lookbackFrom(TODAY))]}
        />,
      );
    const morning = { lastLogAt: '2026-11-02T07:00:00Z', lastLogKind: 'morning' } as const;
    expect(silent(morning)).toContain('No log for 21 days. The last was a morning score on 2 Nov');
    const never = { lastLogAt: null, lastSessionAt: null, firstDueOn: '2026-10-13' };
    expect(silent(never)).toContain('No log yet, 42 days with the plan');
  });

  it('says who has read a flag, and never that the patient was seen', () => {
    const seenBy = { name: 'Ines Example', isViewer: true };
    const seen = (by: OpenAlert['seenBy']) => {
      const alerts = [{ ...flag, seenAt: `${TODAY}T09:30:00Z`, seenBy: by }];
      const row = worklistRow(facts('6', 'Flagged Example', { alerts }), lookbackFrom(TODAY));
      return markup(<WorklistView rows={[row]} query={query} zone="Europe/Berlin" now={NOW} />);
    };
    expect(seen(seenBy)).toContain('You read this today 10:30');
    expect(seen({ ...seenBy, isViewer: false })).toContain('Read by <bdi>Ines Example</bdi> today 10:30');
  });

  it('says how long a flag has been open in one unit, and offers every row a call', () => {
    const arrived = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
    const red = {
      ...flag,
      id: 'r',
      tier: 'RED',
      kind: 'pain',
      score: 7,
      before: 5,
      arrivedAt: arrived(47),
    } as const;
    const row = worklistRow(facts('5', 'Red Example', { alerts: [red] }), lookbackFrom(TODAY));
    const html = markup(<WorklistView rows={[row]} query={query} zone="Europe/Berlin" now={NOW} />);
    expect(html).toContain('Open 1 day.');
    expect(html).toContain('aria-label="Call Red Example"');
    const fresh = worklistRow(
      facts('5', 'Red Example', { alerts: [{ ...red, arrivedAt: NOW }] }),
      lookbackFrom(TODAY),
    );
    expect(markup(<WorklistView rows={[fresh]} query={query} zone="Europe/Berlin" now={NOW} />)).toContain(
      'Just opened.',
    );
  });

  it('names whoever has no therapist', () => {
    const nobodys = worklistRow(facts('3', 'Nobody’s Example', { therapistName: null }), lookbackFrom(TODAY));
    const shown = (list: typeof rows) =>
      markup(<WorklistView rows={list} query={query} zone="Europe/Berlin" now={NOW} />);
    expect(shown([nobodys])).toContain('No therapist');
    expect(shown(rows)).not.toContain('No therapist');
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
    expect(html).toContain('Nobody on your list needs you just now. None of them has an open red flag.');
    expect(html).toContain('You have no patients yet');
    expect(html).toContain('href="/worklist?scope=clinic">All of the clinic</a></div></div>');
    const all = markup(
      <WorklistView {...{ query: { ...query, scope: 'clinic' }, rows: [], zone: 'UTC', now: NOW }} />,
    );
    expect(all).toContain('Nobody needs you just now. No red flag is open.');
    expect(all).toContain('No patients here yet');
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
    plans: [{ id: 'p', title: 'Daily routine', status: 'ACTIVE', versions: [version], ended: null }],
    ...{ pauses: [], sides: [], mornings: [{ date: addDays(TODAY, -2), value: null }] },
    stops: [{ from: TODAY, fromAt: `${TODAY}T09:00:00Z`, to: null, itemSideId: null }],
    days: eachDay(addDays(TODAY, -41), TODAY).map((date) => ({
      ...{ ...day(date), planId: 'p', versionId: version.id, tallied: false, tapped: false },
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
    expect(html.indexOf('Cannot stand on the leg')).toBeLessThan(html.indexOf('one line of days'));
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
            { code: 'acl_repair', side: 'right', assessedOn: '2026-01-30' },
            { code: 'knee_effusion', side: 'left', assessedOn: null },
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
    expect(record).toContain('ACL reconstruction, right, since the operation');
    expect(record).toContain('Knee effusion, left, not assessed yet');
    expect(record).toContain('ACL reconstruction, right, 30 Jan 2026');
    for (const words of ['Prefers mornings.', 'German', 'Europe/Berlin']) expect(record).toContain(words);
    expect(record).toContain('href="/patients/1/edit"');
    expect(record).toMatch(/Born<\/dt><dd><span class="quiet">None entered</);
  });

  it('offers whoever has no therapist to be taken over, and says so', () => {
    const nobodys = markup(<PatientView page={page} now={NOW} />);
    expect(nobodys).toContain('<span>No therapist</span>');
    expect(nobodys).toContain('Take over');
    const treated = { ...page, primaryTherapistId: 't', therapistName: 'Ines Example' };
    expect(markup(<PatientView page={treated} now={NOW} />)).not.toMatch(/No therapist|Take over/);
  });

  it('tells its dates, the same of the chart and of each side, and what was tapped apart', () => {
    const [side] = version.items[0]?.sides ?? [];
    const yesterday = addDays(TODAY, -1);
    const tally = {
      ...{ planId: 'p', date: yesterday, itemSideId: side?.id ?? '', prescribedTenths: 600, heldTenths: 600 },
      ...{ tappedTenths: 300, prescribedReps: 0, doneReps: 0 },
    };
    const days = page.days.map((each) =>
      each.date === yesterday ? { ...each, tallied: true, tapped: true } : each,
    );
    const html = markup(<PatientView page={{ ...page, days, sides: [tally] }} now={NOW} />);
    expect(html).toContain('14 Oct to 24 Nov, one line of days');
    expect(html).toContain('version 2, 14 Oct to 23 Nov. Held of prescribed');
    expect(html).toContain('30 s tapped');
    expect(html.match(/mostly tapped, not timed/g)).toHaveLength(2);
  });

  it('opens each version, and says when it was in force', () => {
    const old = { ...version, id: 'old', number: 1, changed: 0 };
    const plans = page.plans.map((plan) => ({
      ...{ ...plan, versions: [old, { ...version, startsOn: addDays(TODAY, -1), changed: 0 }] },
    }));
    const html = markup(<PatientView page={{ ...page, plans }} now={NOW} />);
    expect(html).toContain('href="/patients/1/plans/p/versions/1"');
    expect(html).toMatch(/to 22 Nov, by <bdi>Ines Example<\/bdi><\/span>/);
    expect(html.match(/in force/g)).toHaveLength(1);
  });

  it('tells a pause that stands with its reason, and one of another plan or of the past not', () => {
    const pauses = [
      { planId: 'p', from: addDays(TODAY, -9), to: addDays(TODAY, -1), reason: 'Gone by' },
      { planId: 'q', from: TODAY, to: null, reason: 'Elsewhere' },
      { planId: 'p', from: addDays(TODAY, -1), to: TODAY, reason: 'Holiday' },
    ];
    const html = markup(<PatientView page={{ ...page, pauses }} now={NOW} />);
    expect(html).toContain('Paused 23 Nov to 24 Nov</span> <bdi>Holiday</bdi>');
    expect(html).toContain('Plan version 2, paused 23 Nov to 24 Nov');
    expect(html).not.toContain('in force');
    expect(html).toContain('aria-label="Resume Daily routine"');
    expect(html).not.toMatch(/Gone by|Elsewhere|aria-label="Pause /);
  });

  it('offers a new plan once the last one has ended, and nothing to do with that', () => {
    const how = { on: TODAY, reason: 'Goal reached', byName: 'Ines Example' };
    const ended = page.plans.map((plan) => ({ ...plan, status: 'ENDED' as const, ended: how }));
    const html = markup(<PatientView page={{ ...page, plans: ended }} now={NOW} />);
    expect(html).toContain(`href="/patients/1/plans/new"`);
    expect(html).toContain('Plan ended 24 Nov');
    expect(html).toContain('Ended 24 Nov by <bdi>Ines Example</bdi></span> <bdi>Goal reached</bdi>');
    expect(html).not.toContain('in force');
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
