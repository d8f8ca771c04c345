-- AlterTable
ALTER TABLE "Person" ADD COLUMN "lastVisitAt" DATETIME;
ALTER TABLE "Person" ADD COLUMN "seenAt" DATETIME;
ALTER TABLE "Person" ADD COLUMN "visitBeganAt" DATETIME;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "restsOn" TEXT;

-- CreateTable
CREATE TABLE "ProvisionText" (
    "provisionCode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("provisionCode", "language"),
    CONSTRAINT "ProvisionText_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProvisionText_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectWord" (
    "word" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,

    PRIMARY KEY ("word", "projectId"),
    CONSTRAINT "ProjectWord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "privateTo" TEXT,
    "text" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Note_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LatestStatus" (
    "projectId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "partyCode"),
    CONSTRAINT "LatestStatus_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LatestStatus_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PreparationStep" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    PRIMARY KEY ("meetingId", "step"),
    CONSTRAINT "PreparationStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PreparationStep_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "groupCode" TEXT,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "disposition" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Action_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Action_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
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
    "source" TEXT NOT NULL DEFAULT '',
    "seedKey" TEXT,
    "searchKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL DEFAULT '',
    "mergedIntoId" TEXT,
    "mergedOn" TEXT,
    "listId" TEXT,
    "jointStatus" TEXT,
    "jointUntil" TEXT,
    "enteredOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Project_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Project_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Project" ("code", "createdAt", "description", "enteredOn", "groupCode", "id", "jointStatus", "jointUntil", "privateTo", "searchKey", "seedKey", "source", "stage", "startOn", "startPrecision", "targetOn", "targetPrecision", "title", "version") SELECT "code", "createdAt", "description", "enteredOn", "groupCode", "id", "jointStatus", "jointUntil", "privateTo", "searchKey", "seedKey", "source", "stage", "startOn", "startPrecision", "targetOn", "targetPrecision", "title", "version" FROM "Project";
DROP TABLE "Project";
ALTER TABLE "new_Project" RENAME TO "Project";
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");
CREATE UNIQUE INDEX "Project_seedKey_key" ON "Project"("seedKey");
CREATE INDEX "Project_groupCode_privateTo_stage_mergedIntoId_idx" ON "Project"("groupCode", "privateTo", "stage", "mergedIntoId");
CREATE INDEX "Project_groupCode_sortKey_idx" ON "Project"("groupCode", "sortKey");
CREATE INDEX "Project_sortKey_idx" ON "Project"("sortKey");
CREATE INDEX "Project_searchKey_idx" ON "Project"("searchKey");
CREATE INDEX "Project_createdAt_idx" ON "Project"("createdAt");
CREATE INDEX "Project_privateTo_idx" ON "Project"("privateTo");
CREATE INDEX "Project_mergedIntoId_idx" ON "Project"("mergedIntoId");
CREATE INDEX "Project_listId_idx" ON "Project"("listId");
CREATE INDEX "Project_jointStatus_jointUntil_idx" ON "Project"("jointStatus", "jointUntil");
CREATE TABLE "new_Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "privateTo" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Organisation" ("home", "id", "name", "nameKey", "privateTo", "sector") SELECT "home", "id", "name", "nameKey", "privateTo", "sector" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE INDEX "Organisation_nameKey_idx" ON "Organisation"("nameKey");
CREATE TABLE "new_Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL DEFAULT '',
    "privateTo" TEXT,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "responsible" TEXT,
    "forecastOn" TEXT,
    "forecastPrecision" TEXT,
    "firstBaselineOn" TEXT,
    "baselineOn" TEXT,
    "baselinePrecision" TEXT,
    "dueOn" TEXT,
    "actualOn" TEXT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Milestone" ("actualOn", "baselineOn", "baselinePrecision", "dueOn", "enteredOn", "evidence", "firstBaselineOn", "forecastOn", "forecastPrecision", "id", "position", "projectId", "responsible", "step", "version") SELECT "actualOn", "baselineOn", "baselinePrecision", "dueOn", "enteredOn", "evidence", "firstBaselineOn", "forecastOn", "forecastPrecision", "id", "position", "projectId", "responsible", "step", "version" FROM "Milestone";
DROP TABLE "Milestone";
ALTER TABLE "new_Milestone" RENAME TO "Milestone";
CREATE INDEX "Milestone_projectId_position_idx" ON "Milestone"("projectId", "position");
CREATE INDEX "Milestone_actualOn_dueOn_idx" ON "Milestone"("actualOn", "dueOn");
CREATE INDEX "Milestone_groupCode_privateTo_actualOn_dueOn_responsible_idx" ON "Milestone"("groupCode", "privateTo", "actualOn", "dueOn", "responsible");
CREATE INDEX "Milestone_dueOn_id_idx" ON "Milestone"("dueOn", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_place_name_key" ON "SavedView"("personId", "place", "name");

-- CreateIndex
CREATE INDEX "ProjectWord_projectId_idx" ON "ProjectWord"("projectId");

-- CreateIndex
CREATE INDEX "Note_projectId_enteredAt_idx" ON "Note"("projectId", "enteredAt");

-- CreateIndex
CREATE INDEX "LatestStatus_partyCode_status_reportedOn_idx" ON "LatestStatus"("partyCode", "status", "reportedOn");

-- CreateIndex
CREATE INDEX "Action_closedOn_dueOn_idx" ON "Action"("closedOn", "dueOn");

-- CreateIndex
CREATE INDEX "Action_meetingId_idx" ON "Action"("meetingId");

-- CreateIndex
CREATE INDEX "Action_groupCode_idx" ON "Action"("groupCode");

-- What lists are found by, for the rows that are there already; words, sort keys and lists follow at the next start.
UPDATE "Milestone" SET
  "groupCode" = (SELECT "groupCode" FROM "Project" WHERE "Project"."id" = "Milestone"."projectId"),
  "privateTo" = (SELECT "privateTo" FROM "Project" WHERE "Project"."id" = "Milestone"."projectId");

UPDATE "Proposal" SET "restsOn" = json_extract("content", '$.listId') WHERE "kind" = 'roadmap';

INSERT INTO "LatestStatus" ("projectId", "partyCode", "status", "line", "reportedOn")
SELECT "projectId", "partyCode", "status", "line", "reportedOn" FROM "StatusReport" AS report
WHERE NOT EXISTS (
  SELECT 1 FROM "StatusReport" AS later
  WHERE later."projectId" = report."projectId" AND later."partyCode" = report."partyCode"
    AND (later."enteredAt" > report."enteredAt" OR (later."enteredAt" = report."enteredAt" AND later."id" > report."id"))
);

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
