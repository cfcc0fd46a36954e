-- CreateEnum
CREATE TYPE "QuizMode" AS ENUM ('practice', 'test');

-- CreateEnum
CREATE TYPE "QuizFeedback" AS ENUM ('atOnce', 'onSubmit', 'afterDate');

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "quiz" TEXT NOT NULL,
    "mode" "QuizMode" NOT NULL,
    "seed" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "score" DOUBLE PRECISION,

    CONSTRAINT "QuizAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizResponse" (
    "attemptId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "response" JSONB,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seconds" INTEGER,
    "checkedAt" TIMESTAMPTZ(3),
    "score" DOUBLE PRECISION,
    "points" DOUBLE PRECISION,
    "misconceptions" TEXT[],
    "options" INTEGER[],

    CONSTRAINT "QuizResponse_pkey" PRIMARY KEY ("attemptId","item")
);

-- CreateTable
CREATE TABLE "QuizMark" (
    "attemptId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "comment" TEXT,
    "markedById" TEXT,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizMark_pkey" PRIMARY KEY ("attemptId","item")
);

-- CreateTable
CREATE TABLE "QuizPolicy" (
    "quiz" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL DEFAULT true,
    "timeLimit" INTEGER,
    "attemptLimit" INTEGER,
    "feedback" "QuizFeedback" NOT NULL DEFAULT 'onSubmit',
    "feedbackAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizPolicy_pkey" PRIMARY KEY ("quiz")
);

-- CreateIndex
CREATE INDEX "QuizAttempt_userId_quiz_startedAt_idx" ON "QuizAttempt"("userId", "quiz", "startedAt");

-- CreateIndex
CREATE INDEX "QuizAttempt_quiz_submittedAt_idx" ON "QuizAttempt"("quiz", "submittedAt");

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizResponse" ADD CONSTRAINT "QuizResponse_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizMark" ADD CONSTRAINT "QuizMark_attemptId_item_fkey" FOREIGN KEY ("attemptId", "item") REFERENCES "QuizResponse"("attemptId", "item") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizMark" ADD CONSTRAINT "QuizMark_markedById_fkey" FOREIGN KEY ("markedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two tabs join one attempt. The schema has no words for this index and the next
CREATE UNIQUE INDEX "QuizAttempt_open_key" ON "QuizAttempt"("userId", "quiz", "mode") WHERE "submittedAt" IS NULL;

-- What has to be submitted because its time is up
CREATE INDEX "QuizAttempt_deadline_idx" ON "QuizAttempt"("deadline") WHERE "submittedAt" IS NULL;
