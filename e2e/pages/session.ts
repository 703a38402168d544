import { expect, type Page } from '@playwright/test';

export const worstHeading = (me: Page) =>
  me.getByRole('heading', { name: 'How strong was the pain at its worst?' });

/** Answers the pain question on the screen. */
export async function answerPain(me: Page, heading: string, score: number): Promise<void> {
  await expect(me.getByRole('heading', { name: heading })).toBeVisible();
  await me.getByRole('radio', { name: new RegExp(`^${score} of 10\\b`) }).check({ force: true });
  await me.getByRole('button', { name: 'Next' }).click();
}

/** From today's screen into the player, standing before its first hold. */
export async function startSession(me: Page, before: number): Promise<void> {
  await expect(me.getByRole('button', { name: 'Nothing new' })).toBeVisible();
  // Asked the morning after a session: the demo's people may have had one.
  const morning = me.getByRole('button', { name: 'Skip' });
  if (await morning.isVisible()) await morning.click();
  await me.getByRole('button', { name: 'Nothing new' }).click();
  // Whoever has done today's already is offered one more.
  await me.getByRole('button', { name: /^Start( one more)?$/ }).click();
  await answerPain(me, 'How is the pain right now?', before);
}

/** Says of one hold or set that it was done without the timer. */
export async function tapOne(me: Page): Promise<void> {
  await me.getByRole('button', { name: /^Pause/ }).click();
  await me.getByRole('button', { name: 'I have done this one' }).click();
}

/** The whole session by taps, to the question after it. */
export async function tapThrough(me: Page): Promise<void> {
  const worst = worstHeading(me);
  const pause = me.getByRole('button', { name: /^Pause/ });
  for (let unit = 0; unit < 80; unit += 1) {
    await expect(worst.or(pause).first()).toBeVisible();
    if (await worst.isVisible()) return;
    await tapOne(me);
  }
  throw new Error('the session has no end');
}
