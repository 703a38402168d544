'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { Callout } from '@/components/ui/callout';
import { Copyable } from '@/components/ui/copyable';
import { isolated } from '@/components/ui/isolated';
import { inviteStaffAction } from '@/lib/clinics/actions';
import { staffInvitationSchema, type StaffInvitationInput } from '@/lib/clinics/schema';

const EMPTY: StaffInvitationInput = { name: '', email: '', roles: ['THERAPIST'] };

/** Makes a one-time link for a colleague; it is shown here and nowhere else. */
export function InviteStaffForm() {
  const t = useTranslations('clinics.inviteStaff');
  const words = useFormWords();
  const router = useRouter();
  const [made, setMade] = useState<{ readonly url: string; readonly name: string } | null>(null);
  const form = useZodForm(staffInvitationSchema, {
    defaultValues: EMPTY,
  });
  const invite = async () => {
    const typed = form.getValues();
    const result = await inviteStaffAction(typed).catch(() => null);
    if (!result?.ok) return applyServerErrors(form, refusalErrors(result));
    setMade({ url: result.value.url, name: typed.name });
    form.reset();
    router.refresh();
  };
  const roles = [
    { value: 'THERAPIST', label: t('therapist'), detail: t('therapistDetail') },
    { value: 'ADMIN', label: t('admin'), detail: t('adminDetail') },
  ];
  return (
    <>
      {made && (
        <Callout tone="kelp" title={t('link')} urgent>
          <p>{t.rich('once', { name: made.name, ...isolated })}</p>
          <Copyable
            key={made.url}
            value={made.url}
            label={t('link')}
            copyLabel={t('copy')}
            copiedLabel={t('copied')}
          />
        </Callout>
      )}
      <FormMessages translate={words}>
        <Form form={form} onSubmit={invite} label={t('title')}>
          <FormError
            title={t('summary')}
            ofFields
            labels={{ name: t('name'), email: t('email'), roles: t('roles') }}
          />
          <TextField name="name" label={t('name')} autoComplete="off" />
          <TextField
            name="email"
            label={t('email')}
            hint={t('emailHint')}
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <CheckboxGroup name="roles" label={t('roles')} options={roles} />
          <SubmitButton busyLabel={t('busy')}>{t('submit')}</SubmitButton>
        </Form>
      </FormMessages>
    </>
  );
}
