import type { ReactNode } from 'react';
import { StaffShell } from '@/components/clinics/staff-shell';
import { loadAdminShell } from '@/lib/clinics/loaders';

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffShell shell={await loadAdminShell()}>{children}</StaffShell>;
}
