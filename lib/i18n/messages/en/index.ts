import accounts from './accounts.json';
import adherence from './adherence.json';
import alerts from './alerts.json';
import care from './care.json';
import clinics from './clinics.json';
import common from './common.json';
import exercises from './exercises.json';
import messages from './messages.json';
import patients from './patients.json';
import plans from './plans.json';
import publicPages from './public.json';
import reports from './reports.json';
import sessions from './sessions.json';

/** Every text of the interface in English; each room has its own file and namespace. */
export const en = {
  accounts,
  adherence,
  alerts,
  care,
  clinics,
  common,
  exercises,
  messages,
  patients,
  plans,
  public: publicPages,
  reports,
  sessions,
};
