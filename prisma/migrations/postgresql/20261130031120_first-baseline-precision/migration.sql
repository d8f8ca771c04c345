-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "firstBaselinePrecision" "DatePrecision";

-- Where it was never moved it is as exact as the latest; the others are read anew from the agreed roadmaps at the start.
UPDATE "Milestone" SET "firstBaselinePrecision" = "baselinePrecision" WHERE "firstBaselineOn" = "baselineOn";

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
