-- Marks keep their history, a free text can be claimed for a while, and a class can be marked without names.
-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "anonymous" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "QuizMark" DROP CONSTRAINT "QuizMark_pkey",
ADD COLUMN     "undo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "points" DROP NOT NULL,
ADD CONSTRAINT "QuizMark_pkey" PRIMARY KEY ("attemptId", "item", "version");

-- CreateTable
CREATE TABLE "MarkClaim" (
    "attemptId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MarkClaim_pkey" PRIMARY KEY ("attemptId","item")
);

-- CreateIndex
CREATE INDEX "MarkClaim_userId_idx" ON "MarkClaim"("userId");

-- AddForeignKey
ALTER TABLE "MarkClaim" ADD CONSTRAINT "MarkClaim_attemptId_item_fkey" FOREIGN KEY ("attemptId", "item") REFERENCES "QuizResponse"("attemptId", "item") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkClaim" ADD CONSTRAINT "MarkClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
