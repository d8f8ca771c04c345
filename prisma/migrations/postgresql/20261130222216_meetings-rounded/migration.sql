-- DropIndex
DROP INDEX "Outcome_meetingId_series_number_key";

-- AlterTable
ALTER TABLE "PreparationStep" ADD COLUMN     "byFact" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "number" INTEGER,
ADD COLUMN     "series" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "returnReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "returnedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "returnedOn" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Action_meetingId_series_number_key" ON "Action"("meetingId", "series", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_meetingId_kind_series_number_key" ON "Outcome"("meetingId", "kind", "series", "number");

-- Actions that were entered before have numbers too, by meeting and series in order of entry.
UPDATE "Action" SET "series" = "groupCode"
  WHERE "groupCode" IN (SELECT "g"."code" FROM "WorkingGroup" "g" WHERE "g"."restricted");
UPDATE "Action" SET "number" = (
  SELECT COUNT(*) FROM "Action" "other"
  WHERE "other"."meetingId" = "Action"."meetingId" AND "other"."series" = "Action"."series"
    AND ("other"."enteredOn" < "Action"."enteredOn"
      OR ("other"."enteredOn" = "Action"."enteredOn" AND "other"."id" <= "Action"."id")));

-- The key that completed an agreed agenda and the tick that it made were entered at one instant.
UPDATE "PreparationStep" SET "byFact" = true
  WHERE "step" = 'agenda-agreed' AND EXISTS (
    SELECT 1 FROM "Endorsement" "key" WHERE "key"."meetingId" = "PreparationStep"."meetingId"
      AND "key"."subject" = 'agenda' AND "key"."enteredAt" = "PreparationStep"."enteredAt");

-- What has been recorded stays as it was recorded: these tables take new rows only, and a proposal keeps what
-- was proposed.

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE OR REPLACE FUNCTION "refuse_unfreezing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was proposed is frozen' USING ERRCODE = 'restrict_violation';
END
$$;

DROP TRIGGER IF EXISTS "AuditEvent_refuses_change" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_refuses_change" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "AuditEvent_refuses_truncate" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_refuses_truncate" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ObligationSetting_refuses_change" ON "ObligationSetting";
CREATE TRIGGER "ObligationSetting_refuses_change" BEFORE UPDATE OR DELETE ON "ObligationSetting"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "ObligationSetting_refuses_truncate" ON "ObligationSetting";
CREATE TRIGGER "ObligationSetting_refuses_truncate" BEFORE TRUNCATE ON "ObligationSetting"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "HolidayOverride_refuses_change" ON "HolidayOverride";
CREATE TRIGGER "HolidayOverride_refuses_change" BEFORE UPDATE OR DELETE ON "HolidayOverride"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "HolidayOverride_refuses_truncate" ON "HolidayOverride";
CREATE TRIGGER "HolidayOverride_refuses_truncate" BEFORE TRUNCATE ON "HolidayOverride"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "StatusReport_refuses_change" ON "StatusReport";
CREATE TRIGGER "StatusReport_refuses_change" BEFORE UPDATE OR DELETE ON "StatusReport"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "StatusReport_refuses_truncate" ON "StatusReport";
CREATE TRIGGER "StatusReport_refuses_truncate" BEFORE TRUNCATE ON "StatusReport"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "MinutesVersion_refuses_change" ON "MinutesVersion";
CREATE TRIGGER "MinutesVersion_refuses_change" BEFORE UPDATE OR DELETE ON "MinutesVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "MinutesVersion_refuses_truncate" ON "MinutesVersion";
CREATE TRIGGER "MinutesVersion_refuses_truncate" BEFORE TRUNCATE ON "MinutesVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "ProposalKey_refuses_change" ON "ProposalKey";
CREATE TRIGGER "ProposalKey_refuses_change" BEFORE UPDATE OR DELETE ON "ProposalKey"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "ProposalKey_refuses_truncate" ON "ProposalKey";
CREATE TRIGGER "ProposalKey_refuses_truncate" BEFORE TRUNCATE ON "ProposalKey"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "MeetingPlan_refuses_change" ON "MeetingPlan";
CREATE TRIGGER "MeetingPlan_refuses_change" BEFORE UPDATE OR DELETE ON "MeetingPlan"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "MeetingPlan_refuses_truncate" ON "MeetingPlan";
CREATE TRIGGER "MeetingPlan_refuses_truncate" BEFORE TRUNCATE ON "MeetingPlan"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "Note_refuses_change" ON "Note";
CREATE TRIGGER "Note_refuses_change" BEFORE UPDATE OR DELETE ON "Note"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER IF EXISTS "Note_refuses_truncate" ON "Note";
CREATE TRIGGER "Note_refuses_truncate" BEFORE TRUNCATE ON "Note"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

DROP TRIGGER IF EXISTS "Proposal_is_frozen" ON "Proposal";
CREATE TRIGGER "Proposal_is_frozen" BEFORE UPDATE ON "Proposal"
  FOR EACH ROW WHEN ((NEW."id", NEW."kind", NEW."subject", NEW."version", NEW."content", NEW."canonical", NEW."sha256")
    IS DISTINCT FROM (OLD."id", OLD."kind", OLD."subject", OLD."version", OLD."content", OLD."canonical", OLD."sha256"))
  EXECUTE FUNCTION "refuse_unfreezing"();
DROP TRIGGER IF EXISTS "Proposal_refuses_delete" ON "Proposal";
CREATE TRIGGER "Proposal_refuses_delete" BEFORE DELETE ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unfreezing"();
DROP TRIGGER IF EXISTS "Proposal_refuses_truncate" ON "Proposal";
CREATE TRIGGER "Proposal_refuses_truncate" BEFORE TRUNCATE ON "Proposal"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_unfreezing"();

-- Entries on groups stay: only the end of a term and a withdrawal are added, and nothing after a withdrawal.

CREATE OR REPLACE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% keeps its entries', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DROP TRIGGER IF EXISTS "GroupEstablishment_is_kept" ON "GroupEstablishment";
CREATE TRIGGER "GroupEstablishment_is_kept" BEFORE UPDATE ON "GroupEstablishment"
  FOR EACH ROW WHEN (OLD."withdrawnOn" IS NOT NULL
    OR (NEW."id", NEW."groupCode", NEW."day", NEW."instrumentKind", NEW."instrumentReference", NEW."instrumentOn", NEW."partyCode", NEW."enteredOn")
    IS DISTINCT FROM (OLD."id", OLD."groupCode", OLD."day", OLD."instrumentKind", OLD."instrumentReference", OLD."instrumentOn", OLD."partyCode", OLD."enteredOn"))
  EXECUTE FUNCTION "refuse_rewriting"();
DROP TRIGGER IF EXISTS "GroupEstablishment_refuses_delete" ON "GroupEstablishment";
CREATE TRIGGER "GroupEstablishment_refuses_delete" BEFORE DELETE ON "GroupEstablishment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
DROP TRIGGER IF EXISTS "GroupEstablishment_refuses_truncate" ON "GroupEstablishment";
CREATE TRIGGER "GroupEstablishment_refuses_truncate" BEFORE TRUNCATE ON "GroupEstablishment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();

DROP TRIGGER IF EXISTS "GroupCoChair_is_kept" ON "GroupCoChair";
CREATE TRIGGER "GroupCoChair_is_kept" BEFORE UPDATE ON "GroupCoChair"
  FOR EACH ROW WHEN (OLD."withdrawnOn" IS NOT NULL
    OR (OLD."toOn" IS NOT NULL AND NEW."toOn" IS DISTINCT FROM OLD."toOn")
    OR (NEW."id", NEW."groupCode", NEW."partyCode", NEW."personId", NEW."name", NEW."title", NEW."fromOn", NEW."instrumentKind", NEW."instrumentReference", NEW."instrumentOn", NEW."enteredParty", NEW."enteredOn")
    IS DISTINCT FROM (OLD."id", OLD."groupCode", OLD."partyCode", OLD."personId", OLD."name", OLD."title", OLD."fromOn", OLD."instrumentKind", OLD."instrumentReference", OLD."instrumentOn", OLD."enteredParty", OLD."enteredOn"))
  EXECUTE FUNCTION "refuse_rewriting"();
DROP TRIGGER IF EXISTS "GroupCoChair_refuses_delete" ON "GroupCoChair";
CREATE TRIGGER "GroupCoChair_refuses_delete" BEFORE DELETE ON "GroupCoChair"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
DROP TRIGGER IF EXISTS "GroupCoChair_refuses_truncate" ON "GroupCoChair";
CREATE TRIGGER "GroupCoChair_refuses_truncate" BEFORE TRUNCATE ON "GroupCoChair"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
