-- Where each person stands with an exercise or a quiz, and each time they showed a wrong idea, so that what a teacher sees of a class of 500 reads
-- 15,000 rows instead of 95,000 submissions. The database keeps both up to date, whoever writes.

-- CreateTable
CREATE TABLE "Standing" (
    "userId" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3),
    "passedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3),
    "best" DOUBLE PRECISION,
    "bestBefore" DOUBLE PRECISION,
    "idea" TEXT,
    "versions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "counts" INTEGER[] DEFAULT ARRAY[]::INTEGER[]
);

-- CreateTable
CREATE TABLE "ShownIdea" (
    "userId" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "idea" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "latest" BOOLEAN NOT NULL
);

-- Whole classes are read from these two alone. As with Submission_judged_idx, the condition holds for each row and keeps Prisma away.
CREATE UNIQUE INDEX "Standing_key" ON "Standing"("userId", "kind", "slug")
  INCLUDE ("firstAt", "passedAt", "attempts", "tries", "lastAt", "best", "bestBefore", "idea") WHERE "userId" IS NOT NULL;
CREATE UNIQUE INDEX "ShownIdea_key" ON "ShownIdea"("userId", "kind", "slug", "at", "idea", "workId")
  INCLUDE ("latest") WHERE "userId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Progress_userId_exercise_openedAt_idx" ON "Progress"("userId", "exercise", "openedAt");

-- Tests are found by who took them, for the texts that wait on each page of a class.
CREATE INDEX "QuizAttempt_submitted_idx" ON "QuizAttempt"("userId", "quiz", "submittedAt", "id") INCLUDE ("mode", "score") WHERE "submittedAt" IS NOT NULL;

-- Where somebody stands, from their work. What failed through our fault is no try. Here and below `state::text` and `quiz || ''` keep the planner from
-- indexes that find the work of everybody: it may plan while the tables are empty, and keeps the plan.
CREATE FUNCTION standing_of(what "AssignmentKind", person text, place text) RETURNS TABLE (
  "firstAt" timestamptz, "passedAt" timestamptz, attempts int, tries int, "lastAt" timestamptz, best float8, "bestBefore" float8, idea text
) LANGUAGE sql STABLE AS $$
  SELECT min(at), min(passed), (count(*) FILTER (WHERE judged AND at <= passed))::int, (count(*) FILTER (WHERE judged))::int,
    max(at) FILTER (WHERE judged), max(score) FILTER (WHERE judged), max(score) FILTER (WHERE judged AND back > 3),
    (array_agg(idea ORDER BY back) FILTER (WHERE judged AND idea IS NOT NULL))[1]
  FROM (
    SELECT "createdAt" AS at, score, ideas[1] AS idea, status <> 'internal-error' AS judged,
      min("createdAt") FILTER (WHERE verdict = 'pass') OVER () AS passed,
      row_number() OVER (PARTITION BY status <> 'internal-error' ORDER BY "createdAt" DESC, id DESC) AS back
    FROM "Submission" WHERE "userId" = person AND exercise = place
  ) s HAVING what = 'exercise'
  UNION ALL
  SELECT min("submittedAt"), NULL, 0, count(*)::int, max("submittedAt"), NULL, NULL, NULL
  FROM "QuizAttempt" WHERE "userId" = person AND quiz || '' = place AND "submittedAt" IS NOT NULL HAVING what = 'quiz'
$$;

-- The versions of an exercise that judged somebody's submissions, none ('') where grading failed, and how many by each.
CREATE FUNCTION versions_of(what "AssignmentKind", person text, place text) RETURNS TABLE (versions text[], counts int[])
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(array_agg(version ORDER BY version), '{}'), COALESCE(array_agg(n ORDER BY version), '{}') FROM (
    SELECT COALESCE(version, '') AS version, count(*)::int AS n FROM "Submission"
    WHERE what = 'exercise' AND "userId" = person AND exercise = place AND state::text IN ('graded', 'failed') GROUP BY 1
  ) v
$$;

-- Each time a wrong idea was named, and whether that is the newest that the person handed in there (of a quiz: as a response to that item).
-- Items of one attempt that show the same idea at the same time are one row.
CREATE FUNCTION ideas_of(what "AssignmentKind", person text, place text) RETURNS TABLE (at timestamptz, idea text, "workId" text, latest boolean)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT at, shown.idea, id, newest = 1 FROM (
    SELECT id, "createdAt" AS at, ideas, row_number() OVER (ORDER BY "createdAt" DESC, id DESC) AS newest FROM "Submission"
    WHERE what = 'exercise' AND "userId" = person AND exercise = place AND status <> 'internal-error'
  ) s, unnest(ideas) AS shown (idea)
  UNION ALL
  SELECT at, shown.idea, id, bool_or(newest = 1) FROM (
    SELECT a.id, COALESCE(r."checkedAt", a."submittedAt") AS at, r.misconceptions,
      row_number() OVER (PARTITION BY r.item ORDER BY COALESCE(r."checkedAt", a."submittedAt") DESC, a.id DESC) AS newest
    FROM "QuizAttempt" a JOIN "QuizResponse" r ON r."attemptId" = a.id
    WHERE what = 'quiz' AND a."userId" = person AND a.quiz || '' = place AND r.response IS NOT NULL
      AND COALESCE(r."checkedAt", a."submittedAt") IS NOT NULL
  ) r, unnest(misconceptions) AS shown (idea) GROUP BY 1, 2, 3
$$;

-- Works out anew how these people stand at these places, never by adding to what was there. Whoever changed somebody's work holds their standing
-- until the end of the transaction, and each statement here looks anew, so of several at once each sees what the one before it did. All take them
-- in one order, after the work itself, so that none waits for another in a circle. Rows are found by their keys one after the other, however
-- many or few the planner expects.
CREATE FUNCTION stand(what "AssignmentKind", people text[], places text[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE emptied boolean;
BEGIN
  -- Locks those that are there, and writes nothing.
  INSERT INTO "Standing" ("userId", kind, slug)
  SELECT person, what, place FROM unnest(people, places) AS k (person, place) ORDER BY person, place
  ON CONFLICT ("userId", kind, slug) WHERE "userId" IS NOT NULL DO UPDATE SET slug = excluded.slug WHERE false;

  WITH stood AS (
    UPDATE "Standing" t SET ("firstAt", "passedAt", attempts, tries, "lastAt", best, "bestBefore", idea, versions, counts) =
      ROW(s."firstAt", s."passedAt", s.attempts, s.tries, s."lastAt", s.best, s."bestBefore", s.idea, v.versions, v.counts)
    FROM unnest(people, places) AS k (person, place), standing_of(what, person, place) s, versions_of(what, person, place) v
    WHERE t."userId" = person AND t.kind = what AND t.slug = place AND (t."firstAt" IS NULL
      OR (t."firstAt", t."passedAt", t.attempts, t.tries, t."lastAt", t.best, t."bestBefore", t.idea, t.versions, t.counts) IS DISTINCT FROM
        (s."firstAt", s."passedAt", s.attempts, s.tries, s."lastAt", s.best, s."bestBefore", s.idea, v.versions, v.counts))
    RETURNING t."firstAt"
  )
  SELECT bool_or("firstAt" IS NULL) INTO emptied FROM stood;

  WITH fresh AS MATERIALIZED (
    SELECT person AS "userId", place AS slug, i.at, i.idea, i."workId", i.latest
    FROM unnest(people, places) AS k (person, place), ideas_of(what, person, place) i
  ),
  gone AS (
    DELETE FROM "ShownIdea" t USING (
      SELECT o."userId", o.slug, o.at, o.idea, o."workId" FROM unnest(people, places) AS k (person, place)
        JOIN "ShownIdea" o ON o."userId" = person AND o.kind = what AND o.slug = place
      EXCEPT SELECT "userId", slug, at, idea, "workId" FROM fresh
    ) o
    WHERE t."userId" = o."userId" AND t.kind = what AND t.slug = o.slug AND t.at = o.at AND t.idea = o.idea AND t."workId" = o."workId"
  )
  INSERT INTO "ShownIdea" AS t ("userId", kind, slug, at, idea, "workId", latest)
  SELECT "userId", what, slug, at, idea, "workId", latest FROM fresh
  ON CONFLICT ("userId", kind, slug, at, idea, "workId") WHERE "userId" IS NOT NULL
    DO UPDATE SET latest = excluded.latest WHERE t.latest <> excluded.latest;

  IF emptied THEN
    DELETE FROM "Standing" t USING unnest(people, places) AS k (person, place)
    WHERE t."userId" = person AND t.kind = what AND t.slug = place AND t."firstAt" IS NULL;
  END IF;
END $$;

CREATE FUNCTION submissions_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE people text[]; places text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- What waits to be graded is a beginning, no more.
    IF NOT EXISTS (SELECT FROM fresh WHERE state IN ('graded', 'failed') OR verdict IS NOT NULL) THEN
      INSERT INTO "Standing" AS t ("userId", kind, slug, "firstAt")
      SELECT "userId", 'exercise', exercise, min("createdAt") FROM fresh GROUP BY 1, 3 ORDER BY 1, 3
      ON CONFLICT ("userId", kind, slug) WHERE "userId" IS NOT NULL
        DO UPDATE SET "firstAt" = excluded."firstAt" WHERE t."firstAt" > excluded."firstAt";
      RETURN NULL;
    END IF;
    SELECT array_agg("userId"), array_agg(exercise) INTO people, places FROM (SELECT DISTINCT "userId", exercise FROM fresh) k;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg("userId"), array_agg(exercise) INTO people, places FROM (SELECT DISTINCT "userId", exercise FROM stale) k;
  ELSE
    -- What both have is as it was, and that it is being graded is no matter.
    SELECT array_agg("userId"), array_agg(exercise) INTO people, places FROM (
      SELECT DISTINCT "userId", exercise FROM (TABLE stale UNION ALL TABLE fresh) both_of
      GROUP BY id, "userId", exercise, "createdAt", state IN ('graded', 'failed'), verdict, status, score, ideas, version
      HAVING count(*) = 1
    ) k;
  END IF;
  IF people IS NOT NULL THEN PERFORM stand('exercise', people, places); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION attempts_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE people text[]; places text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places
    FROM (SELECT DISTINCT "userId", quiz FROM fresh WHERE "submittedAt" IS NOT NULL) k;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places FROM (SELECT DISTINCT "userId", quiz FROM stale) k;
  ELSE
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places FROM (
      SELECT DISTINCT "userId", quiz FROM (TABLE stale UNION ALL TABLE fresh) both_of
      GROUP BY id, "userId", quiz, "submittedAt" HAVING count(*) = 1
    ) k;
  END IF;
  IF people IS NOT NULL THEN PERFORM stand('quiz', people, places); END IF;
  RETURN NULL;
END $$;

-- What is being written into an open attempt shows nothing yet. Those of an attempt that goes are seen to with it.
CREATE FUNCTION responses_stand() RETURNS trigger LANGUAGE plpgsql
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
DECLARE people text[]; places text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places FROM (
      SELECT DISTINCT a."userId", a.quiz FROM fresh r JOIN "QuizAttempt" a ON a.id = r."attemptId"
      WHERE r.response IS NOT NULL AND COALESCE(r."checkedAt", a."submittedAt") IS NOT NULL
    ) k;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places FROM (
      SELECT DISTINCT a."userId", a.quiz FROM stale r JOIN "QuizAttempt" a ON a.id = r."attemptId"
      WHERE r.response IS NOT NULL AND COALESCE(r."checkedAt", a."submittedAt") IS NOT NULL
    ) k;
  ELSE
    SELECT array_agg("userId"), array_agg(quiz) INTO people, places FROM (
      SELECT DISTINCT a."userId", a.quiz FROM (
        SELECT "attemptId", "checkedAt" FROM (TABLE stale UNION ALL TABLE fresh) both_of
        GROUP BY "attemptId", item, "checkedAt", misconceptions, response IS NULL HAVING count(*) = 1
      ) r JOIN "QuizAttempt" a ON a.id = r."attemptId" WHERE COALESCE(r."checkedAt", a."submittedAt") IS NOT NULL
    ) k;
  END IF;
  IF people IS NOT NULL THEN PERFORM stand('quiz', people, places); END IF;
  RETURN NULL;
END $$;

-- What is there already.
INSERT INTO "Standing" ("userId", kind, slug, "firstAt", "passedAt", attempts, tries, "lastAt", best, "bestBefore", idea, versions, counts)
SELECT person, what, place, s.*, v.* FROM (
  SELECT 'exercise'::"AssignmentKind" AS what, "userId" AS person, exercise AS place FROM "Submission" GROUP BY "userId", exercise
  UNION ALL SELECT 'quiz', "userId", quiz FROM "QuizAttempt" WHERE "submittedAt" IS NOT NULL GROUP BY "userId", quiz
) k, standing_of(what, person, place) s, versions_of(what, person, place) v;
INSERT INTO "ShownIdea" ("userId", kind, slug, at, idea, "workId", latest)
SELECT person, what, place, i.* FROM (
  SELECT 'exercise'::"AssignmentKind" AS what, "userId" AS person, exercise AS place FROM "Submission" GROUP BY "userId", exercise
  UNION ALL SELECT 'quiz', "userId", quiz FROM "QuizAttempt" GROUP BY "userId", quiz
) k, ideas_of(what, person, place) i;

CREATE TRIGGER submissions_stand_1 AFTER INSERT ON "Submission" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION submissions_stand();
CREATE TRIGGER submissions_stand_2 AFTER UPDATE ON "Submission" REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION submissions_stand();
CREATE TRIGGER submissions_stand_3 AFTER DELETE ON "Submission" REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION submissions_stand();
CREATE TRIGGER attempts_stand_1 AFTER INSERT ON "QuizAttempt" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION attempts_stand();
CREATE TRIGGER attempts_stand_2 AFTER UPDATE ON "QuizAttempt" REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION attempts_stand();
CREATE TRIGGER attempts_stand_3 AFTER DELETE ON "QuizAttempt" REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION attempts_stand();
CREATE TRIGGER responses_stand_1 AFTER INSERT ON "QuizResponse" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION responses_stand();
CREATE TRIGGER responses_stand_2 AFTER UPDATE ON "QuizResponse" REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION responses_stand();
CREATE TRIGGER responses_stand_3 AFTER DELETE ON "QuizResponse" REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION responses_stand();

-- A regrade replaces thousands of reports by one statement: their submissions are judged by one, too, and those who handed them in stand anew once.
DROP TRIGGER judge_submission ON "Report";
DROP FUNCTION judge_submission();

CREATE FUNCTION judge_submissions() RETURNS trigger LANGUAGE plpgsql
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "Submission" s SET verdict = NULL, status = NULL, score = NULL, ideas = '{}', version = NULL
    FROM stale r WHERE s.id = r."submissionId";
    RETURN NULL;
  END IF;
  -- Who stores a report writes these together with the state; then there is nothing left to do.
  UPDATE "Submission" s SET verdict = told.verdict, status = told.status, score = told.score, ideas = told.ideas, version = told.version
  FROM (
    SELECT "submissionId", verdict, status, score, array_remove(misconception || bugs, NULL) AS ideas, left(content, 12) AS version FROM fresh
  ) told
  WHERE s.id = told."submissionId" AND (s.verdict, s.status, s.score, s.ideas, s.version)
    IS DISTINCT FROM (told.verdict, told.status, told.score, told.ideas, told.version);
  RETURN NULL;
END $$;

CREATE TRIGGER judge_submissions_1 AFTER INSERT ON "Report" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION judge_submissions();
CREATE TRIGGER judge_submissions_2 AFTER UPDATE ON "Report" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION judge_submissions();
CREATE TRIGGER judge_submissions_3 AFTER DELETE ON "Report" REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION judge_submissions();

-- What a regrade compares, beside the reports that it keeps. Nothing writes these columns, so they can never say anything else than the reports.
CREATE FUNCTION report_outcome(report json) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN jsonb_build_object('verdict', report->'verdict', 'status', report->'status', 'score', report->'score', 'misconception', report->'misconception');

ALTER TABLE "RegradeResult" ADD COLUMN "outcomeAfter" jsonb GENERATED ALWAYS AS (report_outcome(after)) STORED,
  ADD COLUMN "outcomeBefore" jsonb GENERATED ALWAYS AS (report_outcome(before)) STORED;
