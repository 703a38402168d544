export type { Today, TodayItem, TodayPlan, TodaySide } from '@/lib/care/types/phone';
