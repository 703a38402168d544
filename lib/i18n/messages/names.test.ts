import { expect, it } from 'vitest';
import care from './en/care.json';
import patients from './en/patients.json';
import sessions from './en/sessions.json';

it('a place of the body has one name, wherever it stands', () => {
  const lower = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).map(([site, name]) => [site, name.toLowerCase()]));
  const onForm = lower(patients.site);
  expect(lower(care.site)).toEqual(onForm);
  expect(lower(sessions.site.place)).toEqual(onForm);
});
