'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EndDialog, PauseDialog, ResumeDialog } from './plan-dialogs';

interface PlanActsProps {
  readonly patientId: string;
  readonly planId: string;
  readonly title: string;
  readonly today: string;
  /** First day of the pause that stands or is still to come; null where there is none. */
  readonly pausedFrom: string | null;
}

/** Pause or resume, and end, of one plan that goes on. */
export function PlanActs({ pausedFrom, ...plan }: PlanActsProps) {
  const t = useTranslations('care.planAct');
  const [open, setOpen] = useState<'pause' | 'resume' | 'end' | null>(null);
  const dialog = { ...plan, onClose: () => setOpen(null) };
  const acts = [pausedFrom === null ? 'pause' : 'resume', 'end'] as const;
  return (
    <div className="acts">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={t(`${act}.name`, { title: plan.title })}
          onClick={() => setOpen(act)}
        >
          {t(`${act}.open`)}
        </Button>
      ))}
      {open === 'pause' && <PauseDialog {...dialog} />}
      {open === 'resume' && pausedFrom !== null && <ResumeDialog {...dialog} from={pausedFrom} />}
      {open === 'end' && <EndDialog {...dialog} />}
    </div>
  );
}
