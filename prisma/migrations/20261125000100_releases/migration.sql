-- The serving role sees which migrations a database has, so that a start can tell when some are missing.
-- Where Prisma only tries the migrations out, there is no such table.

DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO holdfast_app;
  END IF;
END $$;
