-- A record is corrected, and what it said before is kept: a condition or an operation that was wrong is marked as taken away.
ALTER TABLE patient ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE condition ADD COLUMN removed_at timestamptz(3), ADD COLUMN removed_by_id uuid;
ALTER TABLE surgery ADD COLUMN removed_at timestamptz(3), ADD COLUMN removed_by_id uuid;
