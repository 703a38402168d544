import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { listErrors } from './codes';
import { applyServerErrors, useZodForm } from './use-zod-form';

const schema = z.object({ email: z.email('email_invalid'), dose: z.object({ sets: z.number('required') }) });

it('puts refusals of the server on their fields', () => {
  const seen: unknown[] = [];
  function Probe() {
    const form = useZodForm(schema, { defaultValues: { email: '' } });
    applyServerErrors(form, { email: 'email_taken', 'dose.sets': 'too_many', root: 'stale' });
    const errors = {
      email: form.getFieldState('email').error,
      dose: { sets: form.getFieldState('dose.sets').error },
    };
    seen.push(listErrors(errors));
    return null;
  }
  renderToString(<Probe />);
  expect(seen[0]).toEqual([
    { path: 'email', code: 'email_taken' },
    { path: 'dose.sets', code: 'too_many' },
  ]);
});
