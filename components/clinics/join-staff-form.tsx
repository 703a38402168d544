'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { joinStaffAction } from '@/lib/clinics/actions';
import { joinStaffSchema } from '@/lib/clinics/schema';

interface JoinStaffFormProps {
  readonly token: string;
  readonly name: string;
  /** The address has a password already: it is asked for, never set. */
  readonly known: boolean;
}

/** Answers a colleague's invitation and signs this browser in. */
export function JoinStaffForm({ token, name, known }: JoinStaffFormProps) {
  const t = useTranslations('clinics.join');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(joinStaffSchema, {
    defaultValues: { token, name: known ? null : name, password: '' },
  });
  const join = async () => {
    const result = await joinStaffAction(form.getValues()).catch(() => null);
    if (result?.ok) return router.replace('/');
    applyServerErrors(form, refusalErrors(result));
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={join}>
        <FormError title={t('summary')} labels={{ name: t('name'), password: t('password') }} />
        {!known && <TextField name="name" label={t('name')} autoComplete="name" />}
        <PasswordField
          name="password"
          label={t('password')}
          hint={known ? undefined : t('passwordHint')}
          autoComplete={known ? 'current-password' : 'new-password'}
          showLabel={t('show')}
          hideLabel={t('hide')}
        />
        <SubmitButton wide busyLabel={t('busy')}>
          {t('submit')}
        </SubmitButton>
      </Form>
    </FormMessages>
  );
}
