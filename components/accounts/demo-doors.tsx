'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { signInWithPassword } from '@/lib/auth/client';

export interface DemoDoor {
  readonly label: string;
  readonly email: string;
  readonly password: string;
}

/** One click into the demo. Its passwords are public and open nothing else. */
export function DemoDoors({ doors, busyLabel }: { doors: readonly DemoDoor[]; busyLabel: string }) {
  const router = useRouter();
  const [opening, setOpening] = useState<string | null>(null);
  const open = async ({ email, password }: DemoDoor) => {
    setOpening(email);
    if ((await signInWithPassword(email, password)) === 'signed_in') return router.replace('/');
    setOpening(null);
  };
  return doors.map((door) => (
    <Button
      key={door.email}
      wide
      busy={opening === door.email}
      busyLabel={busyLabel}
      onClick={() => open(door)}
    >
      {door.label}
    </Button>
  ));
}
