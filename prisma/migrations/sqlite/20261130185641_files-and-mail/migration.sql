-- CreateTable
CREATE TABLE "ImportFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "cells" BLOB NOT NULL,
    "layout" TEXT NOT NULL DEFAULT '',
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "importedAt" DATETIME,
    "outcome" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ImportFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMatching" (
    "personId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "matchedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("personId", "subject", "headings"),
    CONSTRAINT "ImportMatching_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IssuedReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "asOf" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedById" TEXT,
    "issuedOn" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "IssuedReport_issuedBy_fkey" FOREIGN KEY ("issuedBy") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IssuedReport_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IssuedFile" (
    "reportId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("reportId", "partyCode", "format"),
    CONSTRAINT "IssuedFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IssuedReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IssuedFile_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingCopy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "takenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "MeetingCopy_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingCopy_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailSetting" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "days" TEXT NOT NULL DEFAULT '30 7 1 0',
    "overdue" BOOLEAN NOT NULL DEFAULT true,
    "proposals" BOOLEAN NOT NULL DEFAULT true,
    "verdicts" BOOLEAN NOT NULL DEFAULT true,
    "digestOn" INTEGER,
    "timeZone" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "MailSetting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "onceKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" DATETIME,
    "mailId" TEXT,
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "subjectId" TEXT,
    "onceKey" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendAfter" DATETIME NOT NULL,
    "claimedUntil" DATETIME,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "droppedAt" DATETIME,
    "fault" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "doneFor" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "ToldVerdict" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "verdict" TEXT NOT NULL,
    "since" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "groupCode" TEXT NOT NULL,
    "privateTo" TEXT,
    "stage" TEXT NOT NULL DEFAULT 'candidate',
    "startOn" TEXT,
    "startPrecision" TEXT,
    "targetOn" TEXT,
    "targetPrecision" TEXT,
    "intendedResult" TEXT NOT NULL DEFAULT '',
    "resultEvidence" TEXT NOT NULL DEFAULT '',
    "resultOn" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "seedKey" TEXT,
    "searchKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL DEFAULT '',
    "mergedIntoId" TEXT,
    "mergedOn" TEXT,
    "listId" TEXT,
    "jointStatus" TEXT,
    "jointUntil" TEXT,
    "offTrackUntil" TEXT,
    "nextDueOn" TEXT,
    "enteredOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Project_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Project_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Project" ("code", "createdAt", "description", "enteredOn", "groupCode", "id", "jointStatus", "jointUntil", "listId", "mergedIntoId", "mergedOn", "nextDueOn", "offTrackUntil", "privateTo", "searchKey", "seedKey", "sortKey", "source", "stage", "startOn", "startPrecision", "targetOn", "targetPrecision", "title", "version") SELECT "code", "createdAt", "description", "enteredOn", "groupCode", "id", "jointStatus", "jointUntil", "listId", "mergedIntoId", "mergedOn", "nextDueOn", "offTrackUntil", "privateTo", "searchKey", "seedKey", "sortKey", "source", "stage", "startOn", "startPrecision", "targetOn", "targetPrecision", "title", "version" FROM "Project";
DROP TABLE "Project";
ALTER TABLE "new_Project" RENAME TO "Project";
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");
CREATE UNIQUE INDEX "Project_seedKey_key" ON "Project"("seedKey");
CREATE INDEX "Project_groupCode_mergedIntoId_privateTo_stage_listId_jointStatus_jointUntil_nextDueOn_offTrackUntil_idx" ON "Project"("groupCode", "mergedIntoId", "privateTo", "stage", "listId", "jointStatus", "jointUntil", "nextDueOn", "offTrackUntil");
CREATE INDEX "Project_groupCode_sortKey_idx" ON "Project"("groupCode", "sortKey");
CREATE INDEX "Project_groupCode_nextDueOn_sortKey_idx" ON "Project"("groupCode", "nextDueOn", "sortKey");
CREATE INDEX "Project_mergedIntoId_sortKey_idx" ON "Project"("mergedIntoId", "sortKey");
CREATE INDEX "Project_mergedIntoId_searchKey_idx" ON "Project"("mergedIntoId", "searchKey");
CREATE INDEX "Project_mergedIntoId_createdAt_idx" ON "Project"("mergedIntoId", "createdAt");
CREATE INDEX "Project_mergedIntoId_targetOn_idx" ON "Project"("mergedIntoId", "targetOn");
CREATE INDEX "Project_mergedIntoId_nextDueOn_idx" ON "Project"("mergedIntoId", "nextDueOn");
CREATE INDEX "Project_mergedIntoId_stage_sortKey_idx" ON "Project"("mergedIntoId", "stage", "sortKey");
CREATE INDEX "Project_privateTo_idx" ON "Project"("privateTo");
CREATE INDEX "Project_listId_mergedIntoId_sortKey_idx" ON "Project"("listId", "mergedIntoId", "sortKey");
CREATE INDEX "Project_jointStatus_jointUntil_idx" ON "Project"("jointStatus", "jointUntil");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ImportFile_personId_idx" ON "ImportFile"("personId");

-- CreateIndex
CREATE INDEX "ImportFile_expiresAt_idx" ON "ImportFile"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedReport_number_key" ON "IssuedReport"("number");

-- CreateIndex
CREATE INDEX "IssuedReport_issuedOn_idx" ON "IssuedReport"("issuedOn");

-- CreateIndex
CREATE INDEX "IssuedFile_hash_idx" ON "IssuedFile"("hash");

-- CreateIndex
CREATE INDEX "MeetingCopy_meetingId_partyCode_idx" ON "MeetingCopy"("meetingId", "partyCode");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "Notice_personId_seenAt_idx" ON "Notice"("personId", "seenAt");

-- CreateIndex
CREATE INDEX "Notice_mailId_idx" ON "Notice"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_onceKey_key" ON "Notice"("personId", "onceKey");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- CreateIndex
CREATE INDEX "Mail_sentAt_droppedAt_sendAfter_idx" ON "Mail"("sentAt", "droppedAt", "sendAfter");

-- CreateIndex
CREATE INDEX "Mail_personId_idx" ON "Mail"("personId");

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
