'use client';
import { useEffect, useState } from 'react';
import { keepReadVersion, readVersions } from '@/lib/care/client';

/** Which version of each plan the patient has read the changes of; null while the phone is still asked. */
export function useReadVersions() {
  const [read, setRead] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    void readVersions().then((kept) => setRead((known) => known ?? kept));
  }, []);
  const markRead = (planId: string, number: number) => {
    setRead((known) => new Map([...(known ?? []), [planId, number]]));
    void keepReadVersion(planId, number);
  };
  return { read, markRead };
}
