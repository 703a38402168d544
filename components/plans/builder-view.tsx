import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { LinkButton } from '@/components/ui/link-button';
import { PlanBuilder } from './plan-builder';
import { TemplateChoice, type TemplateOffer } from './template-choice';

type BuilderProps = ComponentProps<typeof PlanBuilder>;

interface BuilderViewProps extends Omit<BuilderProps, 'draft' | 'patientId' | 'held' | 'conditions'> {
  readonly patient: {
    readonly id: string;
    readonly name: string;
    readonly conditions: BuilderProps['conditions'];
    readonly held: boolean;
  };
  /** Null until a new plan has something to start from. */
  readonly draft: BuilderProps['draft'] | null;
  readonly templates: readonly TemplateOffer[];
}

/** A plan of one patient: first what to start from, then the builder. */
export function BuilderView({ patient, draft, templates, ...builder }: BuilderViewProps) {
  const t = useTranslations('plans.builder');
  const number = (builder.baseNumber ?? 0) + 1;
  return (
    <main className={draft ? 'builder' : 'builder choose'}>
      <div className="bh">
        <LinkButton
          href={`/patients/${patient.id}`}
          size="small"
          variant="bare"
          icon={<Icon of={ArrowLeft} />}
          iconLabel={t('back', { name: patient.name })}
        />
        <h1>{t.rich('heading', { name: patient.name, number, ...isolated })}</h1>
        {builder.baseNumber !== null && (
          <span className="quiet small">{t('staysInForce', { number: builder.baseNumber })}</span>
        )}
      </div>
      {draft ? (
        <PlanBuilder
          key={`${builder.planId ?? 'new'}.${number}`}
          {...builder}
          patientId={patient.id}
          held={patient.held}
          conditions={patient.conditions}
          draft={draft}
        />
      ) : (
        <TemplateChoice patientId={patient.id} templates={templates} />
      )}
    </main>
  );
}
