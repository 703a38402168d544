'use client';
import { useTranslations } from 'next-intl';
import type { Part } from '@/lib/care/rules/phone-part';
import {
  movesReached,
  stageBefore,
  stagesOf,
  type RunningSession,
  type Stage,
} from '@/lib/sessions/rules/running';
import { PainScale } from './pain-scale';
import { PainSite } from './pain-site';
import { SESSION_HEADING } from './player/screen';
import { WhichHurt } from './which-hurt';

interface SessionQuestionProps {
  readonly session: RunningSession;
  readonly stage: Exclude<Stage, 'play'>;
  readonly part: Part | null;
  readonly onAnswered: (session: RunningSession) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onLeave: () => void;
}

/** The one question that the session has come to. */
export function SessionQuestion({
  session,
  stage,
  part,
  onAnswered,
  onStage,
  onLeave,
}: SessionQuestionProps) {
  const t = useTranslations('sessions.pain');
  const { answers, place } = session;
  const before = stageBefore(session);
  const back = before === null ? null : () => onStage(before);
  const after = stagesOf(session).slice(2);
  // How many follow is known once the worst is.
  const of =
    stage === 'worst' ? t('placeOpen') : t('place', { at: after.indexOf(stage) + 1, of: after.length });
  const shared = { headingId: SESSION_HEADING, place: of, onBack: back };
  switch (stage) {
    case 'before':
      return (
        <PainScale
          headingId={SESSION_HEADING}
          moment="before"
          part={part}
          first={null}
          onBack={onLeave}
          onAnswer={(score) => onAnswered({ ...session, answers: { ...answers, before: score } })}
        />
      );
    case 'worst':
    case 'after':
      return (
        <PainScale
          {...shared}
          moment={stage}
          part={part}
          first={answers[stage]}
          onAnswer={(score) => onAnswered({ ...session, answers: { ...answers, [stage]: score } })}
        />
      );
    case 'which':
      return (
        <WhichHurt
          {...shared}
          worst={answers.worst ?? 0}
          moves={movesReached(session)}
          first={place.itemSides}
          onAnswer={(itemSides) => onAnswered({ ...session, place: { ...place, itemSides } })}
        />
      );
    case 'site':
      return (
        <PainSite
          {...shared}
          first={place}
          onAnswer={(where) => onAnswered({ ...session, place: { ...place, ...where } })}
        />
      );
  }
}
