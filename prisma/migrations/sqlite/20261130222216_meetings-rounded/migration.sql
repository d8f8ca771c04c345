-- DropIndex
DROP INDEX "Outcome_meetingId_series_number_key";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PreparationStep" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byFact" BOOLEAN NOT NULL DEFAULT false,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    PRIMARY KEY ("meetingId", "step"),
    CONSTRAINT "PreparationStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PreparationStep_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_PreparationStep" ("doneOn", "enteredAt", "enteredById", "enteredOn", "meetingId", "note", "step") SELECT "doneOn", "enteredAt", "enteredById", "enteredOn", "meetingId", "note", "step" FROM "PreparationStep";
DROP TABLE "PreparationStep";
ALTER TABLE "new_PreparationStep" RENAME TO "PreparationStep";
CREATE TABLE "new_Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "groupCode" TEXT,
    "series" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "closedAs" TEXT,
    "disposition" TEXT NOT NULL DEFAULT '',
    "decisionId" TEXT,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Action_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Action_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Action_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Outcome" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Action" ("closedAs", "closedOn", "decisionId", "disposition", "dueOn", "enteredOn", "groupCode", "id", "meetingId", "owner", "text", "version") SELECT "closedAs", "closedOn", "decisionId", "disposition", "dueOn", "enteredOn", "groupCode", "id", "meetingId", "owner", "text", "version" FROM "Action";
DROP TABLE "Action";
ALTER TABLE "new_Action" RENAME TO "Action";
CREATE INDEX "Action_closedOn_dueOn_idx" ON "Action"("closedOn", "dueOn");
CREATE INDEX "Action_meetingId_idx" ON "Action"("meetingId");
CREATE INDEX "Action_groupCode_idx" ON "Action"("groupCode");
CREATE INDEX "Action_decisionId_idx" ON "Action"("decisionId");
CREATE UNIQUE INDEX "Action_meetingId_series_number_key" ON "Action"("meetingId", "series", "number");
CREATE TABLE "new_Brief" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "marking" TEXT NOT NULL DEFAULT '',
    "background" TEXT NOT NULL DEFAULT '',
    "objective" TEXT NOT NULL DEFAULT '',
    "arguments" TEXT NOT NULL DEFAULT '',
    "theirPosition" TEXT NOT NULL DEFAULT '',
    "concessions" TEXT NOT NULL DEFAULT '',
    "pressLine" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL,
    "factsOn" TEXT,
    "handedInOn" TEXT,
    "returnedOn" TEXT,
    "returnedBy" TEXT NOT NULL DEFAULT '',
    "returnReason" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Brief_callId_fkey" FOREIGN KEY ("callId") REFERENCES "BriefCall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Brief_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Brief_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Brief" ("arguments", "authorId", "authorName", "background", "callId", "concessions", "dueOn", "enteredOn", "facts", "factsOn", "handedInOn", "id", "itemId", "marking", "objective", "pressLine", "theirPosition", "version") SELECT "arguments", "authorId", "authorName", "background", "callId", "concessions", "dueOn", "enteredOn", "facts", "factsOn", "handedInOn", "id", "itemId", "marking", "objective", "pressLine", "theirPosition", "version" FROM "Brief";
DROP TABLE "Brief";
ALTER TABLE "new_Brief" RENAME TO "Brief";
CREATE INDEX "Brief_itemId_idx" ON "Brief"("itemId");
CREATE INDEX "Brief_authorId_idx" ON "Brief"("authorId");
CREATE UNIQUE INDEX "Brief_callId_itemId_key" ON "Brief"("callId", "itemId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_meetingId_kind_series_number_key" ON "Outcome"("meetingId", "kind", "series", "number");

-- Actions that were entered before have numbers too, by meeting and series in order of entry.
UPDATE "Action" SET "series" = "groupCode"
  WHERE "groupCode" IN (SELECT "g"."code" FROM "WorkingGroup" "g" WHERE "g"."restricted" = 1);
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
