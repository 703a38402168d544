'use client';
import { PainScale } from './pain-scale';
import { Takeover } from './takeover';

interface PainQuestionProps {
  readonly moment: 'morning';
  /** What was answered before: it is changed, and both are kept. */
  readonly first: number | null;
  /** Null when skipped: unanswered is never 0. */
  readonly onAnswer: (score: number | null) => void;
  /** Answers nothing. */
  readonly onBack: () => void;
}

const HEADING = 'pain-heading';

/** A pain question that stands alone, such as that of the next morning. */
export function PainQuestion({ moment, first, onAnswer, onBack }: PainQuestionProps) {
  return (
    <Takeover labelledBy={HEADING}>
      <PainScale headingId={HEADING} moment={moment} first={first} onAnswer={onAnswer} onBack={onBack} />
    </Takeover>
  );
}
