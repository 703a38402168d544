'use client';
import { PainScale } from './pain-scale';
import { Takeover } from './takeover';

interface PainQuestionProps {
  readonly moment: 'morning';
  /** Null when skipped: unanswered is never 0. */
  readonly onAnswer: (score: number | null) => void;
}

const HEADING = 'pain-heading';

/** A pain question that stands alone, such as that of the next morning. */
export function PainQuestion({ moment, onAnswer }: PainQuestionProps) {
  return (
    <Takeover labelledBy={HEADING}>
      <PainScale headingId={HEADING} moment={moment} first={null} onAnswer={onAnswer} onBack={null} />
    </Takeover>
  );
}
