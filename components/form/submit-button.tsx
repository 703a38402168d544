'use client';

import type { ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { Button, type ButtonLook } from '@/components/ui/button';

interface SubmitButtonProps extends Omit<ButtonLook, 'iconLabel'> {
  /** Names the act: "Publish as version 4". */
  readonly children: ReactNode;
  /** Says it is under way: "Publishing". */
  readonly busyLabel: string;
}

/** Sends the form once; a second press while it is on its way does nothing. */
export function SubmitButton({ children, variant = 'primary', ...look }: SubmitButtonProps) {
  const { isSubmitting } = useFormState();
  return (
    <Button {...look} type="submit" variant={variant} busy={isSubmitting}>
      {children}
    </Button>
  );
}
