-- What has been recorded stays as it was recorded: these tables take new rows only, and a proposal keeps what
-- was proposed. INSERT OR REPLACE deletes first; that counts as a DELETE under recursive_triggers, and for the
-- audit log the insert itself is guarded as well, so that no connection can do it.

DROP TRIGGER IF EXISTS "AuditEvent_refuses_update";
CREATE TRIGGER "AuditEvent_refuses_update" BEFORE UPDATE ON "AuditEvent" BEGIN
  SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

DROP TRIGGER IF EXISTS "AuditEvent_refuses_delete";
CREATE TRIGGER "AuditEvent_refuses_delete" BEFORE DELETE ON "AuditEvent" BEGIN
  SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

DROP TRIGGER IF EXISTS "ObligationSetting_refuses_update";
CREATE TRIGGER "ObligationSetting_refuses_update" BEFORE UPDATE ON "ObligationSetting" BEGIN
  SELECT RAISE(ABORT, 'ObligationSetting is append-only');
END;

DROP TRIGGER IF EXISTS "ObligationSetting_refuses_delete";
CREATE TRIGGER "ObligationSetting_refuses_delete" BEFORE DELETE ON "ObligationSetting" BEGIN
  SELECT RAISE(ABORT, 'ObligationSetting is append-only');
END;

DROP TRIGGER IF EXISTS "HolidayOverride_refuses_update";
CREATE TRIGGER "HolidayOverride_refuses_update" BEFORE UPDATE ON "HolidayOverride" BEGIN
  SELECT RAISE(ABORT, 'HolidayOverride is append-only');
END;

DROP TRIGGER IF EXISTS "HolidayOverride_refuses_delete";
CREATE TRIGGER "HolidayOverride_refuses_delete" BEFORE DELETE ON "HolidayOverride" BEGIN
  SELECT RAISE(ABORT, 'HolidayOverride is append-only');
END;

DROP TRIGGER IF EXISTS "StatusReport_refuses_update";
CREATE TRIGGER "StatusReport_refuses_update" BEFORE UPDATE ON "StatusReport" BEGIN
  SELECT RAISE(ABORT, 'StatusReport is append-only');
END;

DROP TRIGGER IF EXISTS "StatusReport_refuses_delete";
CREATE TRIGGER "StatusReport_refuses_delete" BEFORE DELETE ON "StatusReport" BEGIN
  SELECT RAISE(ABORT, 'StatusReport is append-only');
END;

DROP TRIGGER IF EXISTS "MinutesVersion_refuses_update";
CREATE TRIGGER "MinutesVersion_refuses_update" BEFORE UPDATE ON "MinutesVersion" BEGIN
  SELECT RAISE(ABORT, 'MinutesVersion is append-only');
END;

DROP TRIGGER IF EXISTS "MinutesVersion_refuses_delete";
CREATE TRIGGER "MinutesVersion_refuses_delete" BEFORE DELETE ON "MinutesVersion" BEGIN
  SELECT RAISE(ABORT, 'MinutesVersion is append-only');
END;

DROP TRIGGER IF EXISTS "ProposalKey_refuses_update";
CREATE TRIGGER "ProposalKey_refuses_update" BEFORE UPDATE ON "ProposalKey" BEGIN
  SELECT RAISE(ABORT, 'ProposalKey is append-only');
END;

DROP TRIGGER IF EXISTS "ProposalKey_refuses_delete";
CREATE TRIGGER "ProposalKey_refuses_delete" BEFORE DELETE ON "ProposalKey" BEGIN
  SELECT RAISE(ABORT, 'ProposalKey is append-only');
END;

DROP TRIGGER IF EXISTS "MeetingPlan_refuses_update";
CREATE TRIGGER "MeetingPlan_refuses_update" BEFORE UPDATE ON "MeetingPlan" BEGIN
  SELECT RAISE(ABORT, 'MeetingPlan is append-only');
END;

DROP TRIGGER IF EXISTS "MeetingPlan_refuses_delete";
CREATE TRIGGER "MeetingPlan_refuses_delete" BEFORE DELETE ON "MeetingPlan" BEGIN
  SELECT RAISE(ABORT, 'MeetingPlan is append-only');
END;

DROP TRIGGER IF EXISTS "Note_refuses_update";
CREATE TRIGGER "Note_refuses_update" BEFORE UPDATE ON "Note" BEGIN
  SELECT RAISE(ABORT, 'Note is append-only');
END;

DROP TRIGGER IF EXISTS "Note_refuses_delete";
CREATE TRIGGER "Note_refuses_delete" BEFORE DELETE ON "Note" BEGIN
  SELECT RAISE(ABORT, 'Note is append-only');
END;

DROP TRIGGER IF EXISTS "AuditEvent_refuses_replace";
CREATE TRIGGER "AuditEvent_refuses_replace" BEFORE INSERT ON "AuditEvent"
  WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id" OR ("chain" = NEW."chain" AND "seq" = NEW."seq"))
BEGIN
  SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

DROP TRIGGER IF EXISTS "Proposal_is_frozen";
CREATE TRIGGER "Proposal_is_frozen" BEFORE UPDATE ON "Proposal" WHEN NEW."id" IS NOT OLD."id"
  OR NEW."kind" IS NOT OLD."kind"
  OR NEW."subject" IS NOT OLD."subject"
  OR NEW."version" IS NOT OLD."version"
  OR NEW."content" IS NOT OLD."content"
  OR NEW."canonical" IS NOT OLD."canonical"
  OR NEW."sha256" IS NOT OLD."sha256"
BEGIN
  SELECT RAISE(ABORT, 'what was proposed is frozen');
END;

DROP TRIGGER IF EXISTS "Proposal_refuses_delete";
CREATE TRIGGER "Proposal_refuses_delete" BEFORE DELETE ON "Proposal" BEGIN
  SELECT RAISE(ABORT, 'what was proposed is frozen');
END;

-- Entries on groups stay: only the end of a term and a withdrawal are added, and nothing after a withdrawal.

DROP TRIGGER IF EXISTS "GroupEstablishment_is_kept";
CREATE TRIGGER "GroupEstablishment_is_kept" BEFORE UPDATE ON "GroupEstablishment" WHEN OLD."withdrawnOn" IS NOT NULL
  OR NEW."id" IS NOT OLD."id"
  OR NEW."groupCode" IS NOT OLD."groupCode"
  OR NEW."day" IS NOT OLD."day"
  OR NEW."instrumentKind" IS NOT OLD."instrumentKind"
  OR NEW."instrumentReference" IS NOT OLD."instrumentReference"
  OR NEW."instrumentOn" IS NOT OLD."instrumentOn"
  OR NEW."partyCode" IS NOT OLD."partyCode"
  OR NEW."enteredOn" IS NOT OLD."enteredOn"
BEGIN
  SELECT RAISE(ABORT, 'GroupEstablishment keeps its entries');
END;

DROP TRIGGER IF EXISTS "GroupEstablishment_refuses_delete";
CREATE TRIGGER "GroupEstablishment_refuses_delete" BEFORE DELETE ON "GroupEstablishment" BEGIN
  SELECT RAISE(ABORT, 'GroupEstablishment keeps its entries');
END;

DROP TRIGGER IF EXISTS "GroupCoChair_is_kept";
CREATE TRIGGER "GroupCoChair_is_kept" BEFORE UPDATE ON "GroupCoChair" WHEN OLD."withdrawnOn" IS NOT NULL
  OR NEW."id" IS NOT OLD."id"
  OR NEW."groupCode" IS NOT OLD."groupCode"
  OR NEW."partyCode" IS NOT OLD."partyCode"
  OR NEW."personId" IS NOT OLD."personId"
  OR NEW."name" IS NOT OLD."name"
  OR NEW."title" IS NOT OLD."title"
  OR NEW."fromOn" IS NOT OLD."fromOn"
  OR NEW."instrumentKind" IS NOT OLD."instrumentKind"
  OR NEW."instrumentReference" IS NOT OLD."instrumentReference"
  OR NEW."instrumentOn" IS NOT OLD."instrumentOn"
  OR NEW."enteredParty" IS NOT OLD."enteredParty"
  OR NEW."enteredOn" IS NOT OLD."enteredOn"
  OR (OLD."toOn" IS NOT NULL AND NEW."toOn" IS NOT OLD."toOn")
BEGIN
  SELECT RAISE(ABORT, 'GroupCoChair keeps its entries');
END;

DROP TRIGGER IF EXISTS "GroupCoChair_refuses_delete";
CREATE TRIGGER "GroupCoChair_refuses_delete" BEFORE DELETE ON "GroupCoChair" BEGIN
  SELECT RAISE(ABORT, 'GroupCoChair keeps its entries');
END;
