-- The long values last: SQLite walks over them to reach the columns behind (PostgreSQL keeps them elsewhere).
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "openKey" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "groupCode" TEXT,
    "meetingId" TEXT,
    "targetId" TEXT,
    "restsOn" TEXT,
    "sha256" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposerId" TEXT NOT NULL,
    "proposedOn" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreedOn" TEXT,
    "enteredOn" TEXT,
    "endedReason" TEXT NOT NULL DEFAULT '',
    "endedOn" TEXT,
    "content" JSONB NOT NULL,
    "canonical" TEXT NOT NULL,
    CONSTRAINT "Proposal_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Proposal" ("id", "kind", "subject", "version", "openKey", "state", "groupCode", "meetingId", "targetId", "restsOn", "sha256", "proposedBy", "proposerId", "proposedOn", "proposedAt", "agreedOn", "enteredOn", "endedReason", "endedOn", "content", "canonical") SELECT "id", "kind", "subject", "version", "openKey", "state", "groupCode", "meetingId", "targetId", "restsOn", "sha256", "proposedBy", "proposerId", "proposedOn", "proposedAt", "agreedOn", "enteredOn", "endedReason", "endedOn", "content", "canonical" FROM "Proposal";
DROP TABLE "Proposal";
ALTER TABLE "new_Proposal" RENAME TO "Proposal";
CREATE UNIQUE INDEX "Proposal_openKey_key" ON "Proposal"("openKey");
CREATE INDEX "Proposal_state_kind_idx" ON "Proposal"("state", "kind");
CREATE INDEX "Proposal_groupCode_kind_state_idx" ON "Proposal"("groupCode", "kind", "state");
CREATE INDEX "Proposal_meetingId_idx" ON "Proposal"("meetingId");
CREATE INDEX "Proposal_targetId_idx" ON "Proposal"("targetId");
CREATE UNIQUE INDEX "Proposal_kind_subject_version_key" ON "Proposal"("kind", "subject", "version");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AgendaItem_section_removed_groupCode_privateTo_idx" ON "AgendaItem"("section", "removed", "groupCode", "privateTo");

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
