-- A slot is worth nothing once it is past, and each call takes one: no call waits for the disk. After a crash of the
-- database the budgets begin anew, and a registry that has counted on answers 429, which is waited out.
ALTER TABLE "RateSlot" SET UNLOGGED;
