-- CreateEnum
CREATE TYPE "ClassRole" AS ENUM ('learner', 'assistant', 'instructor');

-- CreateEnum
CREATE TYPE "ClassRight" AS ENUM ('roster', 'assignments', 'scores');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('lesson', 'exercise', 'quiz');

-- CreateEnum
CREATE TYPE "AttemptsPolicy" AS ENUM ('best', 'last', 'first');

-- CreateEnum
CREATE TYPE "RegradeState" AS ENUM ('grading', 'graded', 'applied', 'reverted');

-- CreateTable
CREATE TABLE "LessonReading" (
    "userId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "LessonReading_pkey" PRIMARY KEY ("userId","lesson")
);

-- CreateTable
CREATE TABLE "Class" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "joinCode" TEXT,
    "joinExpiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassSection" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ClassSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassMember" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "userId" TEXT,
    "role" "ClassRole" NOT NULL DEFAULT 'learner',
    "rights" "ClassRight"[],
    "sectionId" TEXT,
    "name" TEXT,
    "email" TEXT,
    "studentId" TEXT,
    "login" TEXT,
    "canvasId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joinedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClassMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL DEFAULT 10,
    "publishedAt" TIMESTAMPTZ(3),
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "grace" INTEGER NOT NULL DEFAULT 0,
    "latePercent" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "closesAt" TIMESTAMPTZ(3),
    "attempts" "AttemptsPolicy" NOT NULL DEFAULT 'best',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "assignmentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "ScoreOverride" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoreOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreComment" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "workId" TEXT,
    "byId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoreComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassEvent" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "byId" TEXT,
    "by" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "memberId" TEXT,
    "assignmentId" TEXT,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClassEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "byId" TEXT,
    "state" "RegradeState" NOT NULL DEFAULT 'grading',
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeResult" (
    "regradeId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "after" JSON,
    "before" JSON,
    "failedAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "revertedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegradeResult_pkey" PRIMARY KEY ("regradeId","submissionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Class_joinCode_key" ON "Class"("joinCode");

-- CreateIndex
CREATE UNIQUE INDEX "ClassSection_classId_name_key" ON "ClassSection"("classId", "name");

-- CreateIndex
CREATE INDEX "ClassMember_userId_idx" ON "ClassMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassMember_classId_userId_key" ON "ClassMember"("classId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassMember_classId_email_key" ON "ClassMember"("classId", "email");

-- CreateIndex
CREATE INDEX "Assignment_classId_position_idx" ON "Assignment"("classId", "position");

-- CreateIndex
CREATE INDEX "Extension_memberId_idx" ON "Extension"("memberId");

-- CreateIndex
CREATE INDEX "ScoreOverride_assignmentId_memberId_createdAt_idx" ON "ScoreOverride"("assignmentId", "memberId", "createdAt");

-- CreateIndex
CREATE INDEX "ScoreOverride_memberId_idx" ON "ScoreOverride"("memberId");

-- CreateIndex
CREATE INDEX "ScoreComment_assignmentId_memberId_createdAt_idx" ON "ScoreComment"("assignmentId", "memberId", "createdAt");

-- CreateIndex
CREATE INDEX "ScoreComment_memberId_idx" ON "ScoreComment"("memberId");

-- CreateIndex
CREATE INDEX "ClassEvent_classId_createdAt_idx" ON "ClassEvent"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "ClassEvent_classId_assignmentId_memberId_createdAt_idx" ON "ClassEvent"("classId", "assignmentId", "memberId", "createdAt");

-- CreateIndex
CREATE INDEX "Regrade_classId_createdAt_idx" ON "Regrade"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "RegradeResult_submissionId_idx" ON "RegradeResult"("submissionId");

-- AddForeignKey
ALTER TABLE "LessonReading" ADD CONSTRAINT "LessonReading_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassSection" ADD CONSTRAINT "ClassSection_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "ClassSection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreOverride" ADD CONSTRAINT "ScoreOverride_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreOverride" ADD CONSTRAINT "ScoreOverride_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreComment" ADD CONSTRAINT "ScoreComment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreComment" ADD CONSTRAINT "ScoreComment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeResult" ADD CONSTRAINT "RegradeResult_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;


