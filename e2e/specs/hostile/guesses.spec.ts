import { expect, test } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { origin, signIn } from '../../fixtures/accounts';
import { callAction } from '../../fixtures/actions';
import { deviceOf, freshAddress, newDevice } from '../../fixtures/devices';
import { row } from '../../fixtures/row';
import { buildWorld, emailOf, PASSWORD, type World } from '../../fixtures/world';

let world: World;
test.beforeAll(async () => {
  world = await buildWorld('Guesses');
});
test.afterAll(() => world.db.$disconnect());

const nobody = () => `${newId()}@nowhere.example`;

interface Try {
  readonly status: number;
  /** All of the answer but the address that was tried. */
  readonly words: string;
  readonly ms: number;
}

/** One browser at an address of its own, ready to send. */
async function guesser() {
  const device = await newDevice();
  const { csrfToken } = (await (await device.get('/api/auth/csrf')).json()) as { csrfToken: string };
  return { device, csrfToken };
}

async function tryPassword(
  { device, csrfToken }: Awaited<ReturnType<typeof guesser>>,
  email: string,
  password: string,
  address?: string,
): Promise<Try> {
  const began = performance.now();
  const answer = await device.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
    headers: { origin, ...(address === undefined ? {} : { 'x-forwarded-for': address }) },
  });
  const ms = performance.now() - began;
  return { status: answer.status(), words: (await answer.text()).replaceAll(email, '…'), ms };
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

row(
  23,
  'signing in: known and unknown addresses get the same status, words and, within noise, time',
  async () => {
    const known = [world.here.therapist, world.here.lead, world.here.patient].map(emailOf);
    const tries: { known: Try; unknown: Try }[] = [];
    // The first of all makes what later ones are measured against.
    await tryPassword(await guesser(), nobody(), 'not the password');
    for (let turn = 0; turn < 15; turn += 1) {
      const asked = [await guesser(), await guesser()] as const;
      tries.push({
        known: await tryPassword(asked[0], known[turn % known.length] ?? '', 'not the password'),
        unknown: await tryPassword(asked[1], nobody(), 'not the password'),
      });
      for (const { device } of asked) await device.dispose();
    }
    expect(
      new Set(tries.flatMap((pair) => [pair.known, pair.unknown]).map(({ status }) => status)).size,
    ).toBe(1);
    expect(new Set(tries.flatMap((pair) => [pair.known, pair.unknown]).map(({ words }) => words)).size).toBe(
      1,
    );
    const ratio = median(tries.map((pair) => pair.known.ms)) / median(tries.map((pair) => pair.unknown.ms));
    console.log(`known : unknown = ${ratio.toFixed(2)}`);
    // Looking a word up takes a hundredth of checking it: without the same work for both this would be far away.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  },
);

row(
  23,
  'inviting: known and unknown addresses get the same answer, and so does who opens the link',
  async () => {
    const lead = await deviceOf(world.here.lead);
    const answers: string[] = [];
    const pages: string[] = [];
    const tries: string[] = [];
    for (const email of [emailOf(world.there.colleague), nobody()]) {
      const invited = { name: 'Same Name', email, roles: ['THERAPIST'] };
      const made = await callAction(lead, 'inviteStaffAction', invited);
      const [, token = ''] = /\/join\/([\w.-]+)/.exec(made.body) ?? [];
      const same = (text: string) => text.replaceAll(token, '').replaceAll(email, '…');
      answers.push(`${made.status} ${made.code} ${same(made.body)}`);
      const stranger = await newDevice();
      const [main = ''] = /<main.*<\/main>/s.exec(await (await stranger.get(`/join/${token}`)).text()) ?? [];
      pages.push(same(main));
      const asked = { token, name: null, password: 'short' };
      tries.push(same((await callAction(stranger, 'joinStaffAction', asked)).body));
      await stranger.dispose();
    }
    for (const both of [answers, pages, tries]) expect(both[0]).toBe(both[1]);
    await lead.dispose();
  },
);

/** So many at a time, as a machine would. */
async function atOnce<T>(count: number, width: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: width }, one));
  return results;
}

row(
  24,
  'a thousand guesses from a thousand addresses: few are tried, and the owner gets in all the while',
  async () => {
    test.setTimeout(180_000);
    const { here } = world;
    const email = emailOf(here.colleague);
    const own = await deviceOf(here.colleague);
    const guessing = await guesser();
    let inTime: number | null = null;
    const answers = await atOnce(1_000, 16, async (index) => {
      // Right words among the later ones open nothing: nobody looks at them any more.
      const password = index >= 100 && index % 10 === 0 ? PASSWORD : `guess number ${index}`;
      const answer = await tryPassword(guessing, email, password, freshAddress());
      if (index === 500) inTime = await signIn(own, email, PASSWORD);
      return answer;
    });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const tooMany = answers.filter(({ words }) => words.includes('too_many_attempts')).length;
    console.log(`of 1000 guesses ${1_000 - tooMany} were tried`);
    expect(tooMany).toBeGreaterThan(950);
    expect(inTime).toBe(200);
    expect(await signIn(own, email, PASSWORD)).toBe(200);
    // Nobody else is kept waiting.
    const other = await newDevice();
    expect(await signIn(other, emailOf(here.therapist), PASSWORD)).toBe(200);
    for (const device of [own, guessing.device, other]) await device.dispose();
  },
);
