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
}

/**
 * Answers a colleague's invitation and signs this browser in. The same for every address: whoever made the link can open
 * it, and is not told whether the address has an account.
 */
export function JoinStaffForm({ token, name }: JoinStaffFormProps) {
  const t = useTranslations('clinics.join');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(joinStaffSchema, {
    defaultValues: { token, name, password: '' },
  });
  const join = async () => {
    const result = await joinStaffAction(form.getValues()).catch(() => null);
    if (result?.ok) return router.replace('/');
    applyServerErrors(form, refusalErrors(result));
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={join}>
        <FormError title={t('summary')} ofFields labels={{ name: t('name'), password: t('password') }} />
        <TextField name="name" label={t('name')} autoComplete="name" />
        <PasswordField
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          autoComplete="current-password"
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
