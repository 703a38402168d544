'use client';

import { useEffect, useId, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import { classNames } from '@/components/ui/class-names';
import { FormIdContext } from './field-id';
import { FORM_ERROR_MARK } from './form-error';
import type { ZodForm } from './use-zod-form';

interface FormProps<Input extends FieldValues, Output> {
  readonly form: ZodForm<Input, Output>;
  /** Called with checked values. Put refusals back with `applyServerErrors`. */
  readonly onSubmit: (values: Output) => void | Promise<void>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Names the form where its page does not. */
  readonly label?: string | undefined;
}

const never = () => () => undefined;
const useIsListening = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Sends checked values; after a refused try, focus goes to the summary or to the first field with an error. */
export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  children,
  className,
  label,
}: FormProps<Input, Output>) {
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const { submitCount, errors, isSubmitting } = form.formState;
  const refused = Object.keys(errors).length > 0;
  const tries = useRef(0);
  const isListening = useIsListening();

  useEffect(() => {
    if (submitCount === tries.current) return;
    tries.current = submitCount;
    if (!refused) return;
    const first =
      element.current?.querySelector<HTMLElement>(`[${FORM_ERROR_MARK}]`) ??
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    first?.focus();
  }, [submitCount, refused]);

  return (
    <FormProvider {...form}>
      {/* post: were the script late, nothing typed here may end up in an address. */}
      <form
        ref={element}
        method="post"
        noValidate
        aria-label={label}
        className={classNames('form', className)}
        onSubmit={(event) => {
          // Enter in a field sends too, whatever the button says.
          if (isSubmitting) event.preventDefault();
          else void form.handleSubmit(onSubmit)(event);
        }}
      >
        {/* Until the script listens nothing can be typed that it would then overwrite. */}
        <fieldset className="listening" disabled={!isListening}>
          <FormIdContext value={id}>{children}</FormIdContext>
        </fieldset>
      </form>
    </FormProvider>
  );
}
