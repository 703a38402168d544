'use client';
import type { Part } from '@/lib/care/rules/phone-part';
import { PainScale } from './pain-scale';
import { Takeover } from './takeover';

interface PainQuestionProps {
  readonly moment: 'morning';
  /** What was answered before: it is changed, and both are kept. */
  readonly first: number | null;
  readonly part: Part | null;
  /** Null when skipped: unanswered is never 0. */
  readonly onAnswer: (score: number | null) => void;
  /** Answers nothing. */
  readonly onBack: () => void;
}

const HEADING = 'pain-heading';

/** A pain question that stands alone, such as that of the next morning. */
export function PainQuestion({ moment, first, part, onAnswer, onBack }: PainQuestionProps) {
  return (
    <Takeover labelledBy={HEADING}>
      <PainScale headingId={HEADING} {...{ moment, first, part }} onAnswer={onAnswer} onBack={onBack} />
    </Takeover>
  );
}
