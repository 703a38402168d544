import { useTranslations } from 'next-intl';
import type { DayMark } from '@/lib/care/types/worklist';

const MARKS: readonly DayMark[] = ['done', 'partly', 'not_logged', 'skipped', 'paused', 'not_due'];

/** The marks of a tally counted in words: "12 done, 2 not logged". */
export function useMarksLabel(): (marks: readonly DayMark[]) => string {
  const t = useTranslations('care.marks');
  return (marks) =>
    MARKS.flatMap((mark) => {
      const count = marks.filter((each) => each === mark).length;
      return count === 0 ? [] : t(mark, { count });
    }).join(', ');
}
