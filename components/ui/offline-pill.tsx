import { CloudOff } from 'lucide-react';
import { Icon } from './icon';

/** At the top of the phone: no signal, and that what was done is kept. */
export function OfflinePill({ label }: { readonly label: string }) {
  return (
    <span className="off">
      <Icon of={CloudOff} />
      {label}
    </span>
  );
}
