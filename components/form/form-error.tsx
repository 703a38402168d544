'use client';

import { CircleAlert } from 'lucide-react';
import { useFormState } from 'react-hook-form';
import { Icon } from '@/components/ui/icon';
import { codeOf, listErrors } from './codes';
import { useFieldId } from './field-id';
import { useFormMessages } from './messages';

/** Marks the summary, so that the form finds it without knowing where it stands. */
export const FORM_ERROR_MARK = 'data-form-error';

interface FormErrorProps {
  readonly title: string;
  /** The title speaks of fields alone: a refusal of none of them is a heading of its own. */
  readonly ofFields?: boolean | undefined;
  /** Names of the fields by path, for the links of the summary. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** What must be put right, in one place, each line a link to its field. Shows after a refused try. */
export function FormError({ title, ofFields = false, labels = {} }: FormErrorProps) {
  const { errors, submitCount } = useFormState();
  const translate = useFormMessages();
  const fieldId = useFieldId();
  const listed = listErrors(errors);
  if (submitCount === 0 || listed.length === 0) return null;
  const lines = listed.map(({ path, code }) => ({
    field: path.replace(/\.?root$/, ''),
    words: translate(codeOf(code)),
  }));
  const [only] = lines;
  const isWhole = ofFields && only !== undefined && lines.length === 1 && only.field === '';
  const heading = isWhole ? only.words : title;
  return (
    <div
      className="form-error"
      tabIndex={-1}
      role="group"
      aria-label={heading}
      {...{ [FORM_ERROR_MARK]: '' }}
    >
      <h2>
        <Icon of={CircleAlert} />
        {heading}
      </h2>
      {!isWhole && (
        <ul>
          {lines.map(({ field, words }) => (
            <li key={field}>
              {field === '' ? (
                words
              ) : (
                <a href={`#${fieldId(field)}`}>{labels[field] ? `${labels[field]}: ${words}` : words}</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
