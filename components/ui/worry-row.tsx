import { ChevronRight, OctagonAlert } from 'lucide-react';
import { Icon } from './icon';

interface WorryRowProps {
  readonly label: string;
  readonly onPress: () => void;
}

/** "Something new or worrying?": one tap from every patient screen. */
export function WorryRow({ label, onPress }: WorryRowProps) {
  return (
    <button type="button" className="new" onClick={onPress}>
      <Icon of={OctagonAlert} />
      <span>{label}</span>
      <Icon of={ChevronRight} />
    </button>
  );
}
