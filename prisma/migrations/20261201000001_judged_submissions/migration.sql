-- What a report comes to, beside the submission: a class of 500 has 100,000 of them, and finding the report of each took most of what its
-- gradebook and its insight waited for. The trigger below writes these columns, so they can never say anything else than the report.
-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "verdict" TEXT,
ADD COLUMN "status" TEXT,
ADD COLUMN "score" DOUBLE PRECISION,
ADD COLUMN "ideas" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "version" TEXT;

UPDATE "Submission" s SET verdict = r.verdict, status = r.status, score = r.score, ideas = array_remove(r.misconception || r.bugs, NULL),
  version = left(r.content, 12)
FROM "Report" r WHERE r."submissionId" = s.id;

CREATE FUNCTION judge_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "Submission" SET verdict = NULL, status = NULL, score = NULL, ideas = '{}', version = NULL
    WHERE id = OLD."submissionId";
    RETURN NULL;
  END IF;
  -- Who stores a report writes these together with the state; then there is nothing left to do.
  UPDATE "Submission" s SET verdict = NEW.verdict, status = NEW.status, score = NEW.score, ideas = told.ideas,
    version = told.version
  FROM (SELECT array_remove(NEW.misconception || NEW.bugs, NULL) AS ideas, left(NEW.content, 12) AS version) told
  WHERE s.id = NEW."submissionId" AND (s.verdict, s.status, s.score, s.ideas, s.version)
    IS DISTINCT FROM (NEW.verdict, NEW.status, NEW.score, told.ideas, told.version);
  RETURN NULL;
END $$;

CREATE TRIGGER judge_submission AFTER INSERT OR UPDATE OR DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION judge_submission();

-- History, progress, and whole classes are read from it alone. The condition holds for each row: Prisma, which knows nothing of INCLUDE, leaves
-- indexes with one alone.
-- DropIndex
DROP INDEX "Submission_userId_exercise_createdAt_idx";

-- CreateIndex
CREATE INDEX "Submission_judged_idx" ON "Submission"("userId", "exercise", "createdAt")
  INCLUDE ("id", "state", "verdict", "status", "score", "ideas", "version") WHERE "userId" IS NOT NULL;

-- Free texts that wait to be marked, of all responses that there are.
CREATE INDEX "QuizResponse_waiting_idx" ON "QuizResponse"("attemptId", "item") WHERE "score" IS NULL AND "response" IS NOT NULL;
