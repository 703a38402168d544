-- The two numbers of a plan that had no range of their own, and the end of one that had only a start.

ALTER TABLE plan_item
  ADD CONSTRAINT plan_item_places CHECK (position BETWEEN 0 AND 19 AND (block IS NULL OR block BETWEEN 0 AND 99));

ALTER TABLE plan_version
  DROP CONSTRAINT plan_version_number,
  ADD CONSTRAINT plan_version_number CHECK (number BETWEEN 1 AND 9999);
