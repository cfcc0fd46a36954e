-- Scores of whole classes, kept for who reads them, and marks at those that may be others now. How they are used, and why nothing is lost, is told in
-- server/classes/kept-scores.ts and in decision 022.
-- CreateTable
CREATE TABLE "KeptScore" (
    "classId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "derived" DOUBLE PRECISION,
    "raw" DOUBLE PRECISION,
    "daysLate" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "work" TEXT,
    "at" TIMESTAMPTZ(3),
    "override" TEXT,
    "excused" BOOLEAN NOT NULL,
    "extendedTo" TIMESTAMPTZ(3),
    "closes" TIMESTAMPTZ(3),

    CONSTRAINT "KeptScore_pkey" PRIMARY KEY ("classId","assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "ScoreMark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "classId" TEXT NOT NULL,
    "memberId" TEXT,
    "assignmentId" TEXT,
    "until" xid8,

    CONSTRAINT "ScoreMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScoreMark_classId_idx" ON "ScoreMark"("classId");

-- The triggers see what a statement changed as `before` and `after`. Of each row they compare only what scores are derived from, and only where it
-- counts at all, so that a submission that begins to run, or a practised quiz, marks nothing.

-- The cells in which somebody's work may count.
CREATE FUNCTION mark_works(of "AssignmentKind", people TEXT[], slugs TEXT[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF people IS NOT NULL THEN
    INSERT INTO "ScoreMark" ("classId", "memberId", "assignmentId")
    SELECT DISTINCT a."classId", m.id, a.id
    FROM unnest(people, slugs) AS w ("userId", slug) JOIN "ClassMember" m ON m."userId" = w."userId"
      JOIN "Assignment" a ON a."classId" = m."classId" AND a.kind = of AND a.slug = w.slug
    WHERE m.role = 'learner' AND m."removedAt" IS NULL;
  END IF;
END $$;

CREATE FUNCTION mark_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_works('exercise', array_agg("userId"), array_agg(exercise))
    FROM (SELECT DISTINCT "userId", exercise FROM after WHERE state <> 'failed') w;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_works('exercise', array_agg("userId"), array_agg(exercise))
    FROM (SELECT DISTINCT "userId", exercise FROM before WHERE state <> 'failed') w;
  ELSE
    PERFORM mark_works('exercise', array_agg("userId"), array_agg(exercise)) FROM (
      (SELECT id, "userId", exercise, "createdAt", score FROM before WHERE state <> 'failed'
        EXCEPT SELECT id, "userId", exercise, "createdAt", score FROM after WHERE state <> 'failed')
      UNION ALL
      (SELECT id, "userId", exercise, "createdAt", score FROM after WHERE state <> 'failed'
        EXCEPT SELECT id, "userId", exercise, "createdAt", score FROM before WHERE state <> 'failed')
    ) w;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION mark_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_works('quiz', array_agg("userId"), array_agg(quiz))
    FROM (SELECT DISTINCT "userId", quiz FROM after WHERE mode = 'test' AND "submittedAt" IS NOT NULL) w;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_works('quiz', array_agg("userId"), array_agg(quiz))
    FROM (SELECT DISTINCT "userId", quiz FROM before WHERE mode = 'test' AND "submittedAt" IS NOT NULL) w;
  ELSE
    PERFORM mark_works('quiz', array_agg("userId"), array_agg(quiz)) FROM (
      (SELECT id, "userId", quiz, "submittedAt", score FROM before WHERE mode = 'test' AND "submittedAt" IS NOT NULL
        EXCEPT SELECT id, "userId", quiz, "submittedAt", score FROM after WHERE mode = 'test' AND "submittedAt" IS NOT NULL)
      UNION ALL
      (SELECT id, "userId", quiz, "submittedAt", score FROM after WHERE mode = 'test' AND "submittedAt" IS NOT NULL
        EXCEPT SELECT id, "userId", quiz, "submittedAt", score FROM before WHERE mode = 'test' AND "submittedAt" IS NOT NULL)
    ) w;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION mark_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_works('lesson', array_agg("userId"), array_agg(lesson)) FROM after WHERE "readAt" IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_works('lesson', array_agg("userId"), array_agg(lesson)) FROM before WHERE "readAt" IS NOT NULL;
  ELSE
    PERFORM mark_works('lesson', array_agg("userId"), array_agg(lesson)) FROM (
      (SELECT "userId", lesson, "readAt" FROM before WHERE "readAt" IS NOT NULL
        EXCEPT SELECT "userId", lesson, "readAt" FROM after WHERE "readAt" IS NOT NULL)
      UNION ALL
      (SELECT "userId", lesson, "readAt" FROM after WHERE "readAt" IS NOT NULL
        EXCEPT SELECT "userId", lesson, "readAt" FROM before WHERE "readAt" IS NOT NULL)
    ) w;
  END IF;
  RETURN NULL;
END $$;

-- Cells by their keys. An assignment that is gone has a mark of its own.
CREATE FUNCTION mark_cells(assignments TEXT[], members TEXT[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF assignments IS NOT NULL THEN
    INSERT INTO "ScoreMark" ("classId", "memberId", "assignmentId")
    SELECT DISTINCT a."classId", c.member, a.id
    FROM unnest(assignments, members) AS c (assignment, member) JOIN "Assignment" a ON a.id = c.assignment;
  END IF;
END $$;

CREATE FUNCTION mark_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM after;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM before;
  ELSE
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM (
      (SELECT "assignmentId", "memberId", "dueAt", "closesAt" FROM before
        EXCEPT SELECT "assignmentId", "memberId", "dueAt", "closesAt" FROM after)
      UNION ALL
      (SELECT "assignmentId", "memberId", "dueAt", "closesAt" FROM after
        EXCEPT SELECT "assignmentId", "memberId", "dueAt", "closesAt" FROM before)
    ) c;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION mark_override() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM after WHERE "undoneAt" IS NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM before WHERE "undoneAt" IS NULL;
  ELSE
    PERFORM mark_cells(array_agg("assignmentId"), array_agg("memberId")) FROM (
      (SELECT id, "assignmentId", "memberId", score, "createdAt" FROM before WHERE "undoneAt" IS NULL
        EXCEPT SELECT id, "assignmentId", "memberId", score, "createdAt" FROM after WHERE "undoneAt" IS NULL)
      UNION ALL
      (SELECT id, "assignmentId", "memberId", score, "createdAt" FROM after WHERE "undoneAt" IS NULL
        EXCEPT SELECT id, "assignmentId", "memberId", score, "createdAt" FROM before WHERE "undoneAt" IS NULL)
    ) c;
  END IF;
  RETURN NULL;
END $$;

-- A learner's whole line. On a new one that still awaits its person nothing can count yet.
CREATE FUNCTION mark_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ScoreMark" ("classId", "memberId") SELECT "classId", id FROM after
    WHERE role = 'learner' AND "removedAt" IS NULL AND "userId" IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "ScoreMark" ("classId", "memberId") SELECT "classId", id FROM before WHERE role = 'learner' AND "removedAt" IS NULL;
  ELSE
    INSERT INTO "ScoreMark" ("classId", "memberId") SELECT DISTINCT "classId", id FROM (
      (SELECT id, "classId", "userId" FROM before WHERE role = 'learner' AND "removedAt" IS NULL
        EXCEPT SELECT id, "classId", "userId" FROM after WHERE role = 'learner' AND "removedAt" IS NULL)
      UNION ALL
      (SELECT id, "classId", "userId" FROM after WHERE role = 'learner' AND "removedAt" IS NULL
        EXCEPT SELECT id, "classId", "userId" FROM before WHERE role = 'learner' AND "removedAt" IS NULL)
    ) m;
  END IF;
  RETURN NULL;
END $$;

-- An assignment's whole column.
CREATE FUNCTION mark_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ScoreMark" ("classId", "assignmentId") SELECT "classId", id FROM after;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "ScoreMark" ("classId", "assignmentId") SELECT "classId", id FROM before;
  ELSE
    INSERT INTO "ScoreMark" ("classId", "assignmentId") SELECT DISTINCT "classId", id FROM (
      (SELECT id, "classId", kind, slug, "opensAt", "dueAt", grace, "latePercent", "closesAt", attempts FROM before
        EXCEPT SELECT id, "classId", kind, slug, "opensAt", "dueAt", grace, "latePercent", "closesAt", attempts FROM after)
      UNION ALL
      (SELECT id, "classId", kind, slug, "opensAt", "dueAt", grace, "latePercent", "closesAt", attempts FROM after
        EXCEPT SELECT id, "classId", kind, slug, "opensAt", "dueAt", grace, "latePercent", "closesAt", attempts FROM before)
    ) a;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE of RECORD;
BEGIN
  FOR of IN SELECT * FROM (VALUES ('Submission', 'mark_submission'), ('QuizAttempt', 'mark_attempt'), ('LessonReading', 'mark_reading'),
    ('Extension', 'mark_extension'), ('ScoreOverride', 'mark_override'), ('ClassMember', 'mark_member'), ('Assignment', 'mark_assignment')
  ) AS t (changed, marks) LOOP
    EXECUTE format('CREATE TRIGGER mark_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS after
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', of.changed, of.marks);
    EXECUTE format('CREATE TRIGGER mark_updated AFTER UPDATE ON %I REFERENCING OLD TABLE AS before NEW TABLE AS after
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', of.changed, of.marks);
    EXECUTE format('CREATE TRIGGER mark_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS before
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', of.changed, of.marks);
  END LOOP;
END $$;

-- A class that is deleted leaves nothing: whoever derives its scores just now is waited for. At the end of the transaction, since what goes with a
-- class marks it once more.
CREATE FUNCTION forget_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Class" WHERE id = OLD.id) THEN
    RETURN NULL; -- it was put back
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('kept scores ' || OLD.id, 0));
  DELETE FROM "KeptScore" WHERE "classId" = OLD.id;
  DELETE FROM "ScoreMark" WHERE "classId" = OLD.id;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER forget_class AFTER DELETE ON "Class" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION forget_class();

-- Nothing is kept of any class yet. Last, since from here on nothing changes unmarked.
INSERT INTO "ScoreMark" ("classId") SELECT id FROM "Class";
