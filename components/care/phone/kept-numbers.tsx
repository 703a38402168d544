'use client';
import { useEffect, useState } from 'react';
import { storedNumbers } from '@/lib/care/client';
import type { TodayClinic } from '@/lib/care/types/phone';
import { Numbers } from './messages-view';

/** Whom to call, where this phone was signed in before; nothing where it was not. */
export function KeptNumbers() {
  const [clinic, setClinic] = useState<TodayClinic | null>(null);
  useEffect(() => {
    void storedNumbers().then(setClinic);
  }, []);
  return clinic && <Numbers clinic={clinic} />;
}
