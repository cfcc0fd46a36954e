-- AlterTable
ALTER TABLE "User" ADD COLUMN     "streakZone" TEXT;
