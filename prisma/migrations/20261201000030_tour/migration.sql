-- Whoever dismissed the tour is rid of it on every device.
ALTER TABLE "User" ADD COLUMN "tourSeenAt" TIMESTAMPTZ(3);
