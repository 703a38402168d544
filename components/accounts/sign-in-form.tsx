'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { signInSchema } from '@/lib/accounts/schema';
import { signInWithPassword } from '@/lib/auth/client';

const KNOWN = ['required', 'email', 'too_long', 'wrong', 'too_many_attempts', 'unavailable'] as const;
const isKnown = (code: string): code is (typeof KNOWN)[number] => KNOWN.some((known) => known === code);

/** E-mail and password. The answer to an unknown address and to a wrong password is the same sentence. */
export function SignInForm() {
  const t = useTranslations('accounts.signIn');
  const router = useRouter();
  const form = useZodForm(signInSchema, { defaultValues: { email: '', password: '' } });
  const submit = async ({ email, password }: { email: string; password: string }) => {
    const outcome = await signInWithPassword(email, password);
    if (outcome === 'signed_in') return router.replace('/');
    applyServerErrors(form, { root: outcome });
  };
  return (
    <FormMessages translate={(code) => t(isKnown(code) ? `codes.${code}` : 'codes.invalid')}>
      <Form form={form} onSubmit={submit}>
        <FormError title={t('summary')} labels={{ email: t('email'), password: t('password') }} />
        <TextField name="email" label={t('email')} type="email" autoComplete="username" spellCheck={false} />
        <PasswordField
          name="password"
          label={t('password')}
          autoComplete="current-password"
          showLabel={t('show')}
          hideLabel={t('hide')}
        />
        <SubmitButton variant="primary" wide busyLabel={t('busy')}>
          {t('submit')}
        </SubmitButton>
      </Form>
    </FormMessages>
  );
}
