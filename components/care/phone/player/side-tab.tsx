import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Side } from '@/lib/plans/types';
import { SESSION_HEADING } from './screen';

interface SideTabProps {
  readonly side: Side;
  readonly move: string;
}

/** The side by word, arrow, colour and the edge it stands at. It is the screen's heading, with the move's name. */
export function SideTab({ side, move }: SideTabProps) {
  const t = useTranslations('sessions.player');
  return (
    <h1 className="tabw" id={SESSION_HEADING} tabIndex={-1}>
      <span className="tab">
        {side === 'left' && <Icon of={ArrowLeft} />}
        {side === 'both' && <Icon of={ArrowLeftRight} />}
        {t(`side.${side}`)}
        {side === 'right' && <Icon of={ArrowRight} />}
      </span>
      <span className="sr">{move}</span>
    </h1>
  );
}
