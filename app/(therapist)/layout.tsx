import type { ReactNode } from 'react';
import { StaffShell } from '@/components/clinics/staff-shell';
import { loadShell } from '@/lib/clinics/loaders';

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffShell shell={await loadShell()}>{children}</StaffShell>;
}
