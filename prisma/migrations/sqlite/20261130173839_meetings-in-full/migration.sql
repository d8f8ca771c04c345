-- CreateTable
CREATE TABLE "MeetingDay" (
    "meetingId" TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,

    PRIMARY KEY ("meetingId", "offset"),
    CONSTRAINT "MeetingDay_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "hostParty" TEXT,
    "rhythmMonths" INTEGER,
    "instrumentKind" TEXT NOT NULL,
    "instrumentReference" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Platform_hostParty_fkey" FOREIGN KEY ("hostParty") REFERENCES "Party" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TemplateStep" (
    "kind" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "offset" INTEGER NOT NULL,
    "owner" TEXT,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("kind", "step")
);

-- CreateTable
CREATE TABLE "PlannedStep" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "offset" INTEGER NOT NULL,
    "owner" TEXT,

    PRIMARY KEY ("meetingId", "step"),
    CONSTRAINT "PlannedStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StepAssignee" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    PRIMARY KEY ("meetingId", "step", "partyCode"),
    CONSTRAINT "StepAssignee_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StepAssignee_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StepAssignee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "asks" TEXT NOT NULL DEFAULT '',
    "draftedOn" TEXT NOT NULL,
    "frozenOn" TEXT,
    "frozen" JSONB,
    "hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "GroupReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupReport_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportHandIn" (
    "reportId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    PRIMARY KEY ("reportId", "partyCode"),
    CONSTRAINT "ReportHandIn_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "GroupReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportHandIn_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportHandIn_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionOwner" (
    "actionId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "organisationId" TEXT,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "evidence" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT,
    "enteredOn" TEXT NOT NULL,

    PRIMARY KEY ("actionId", "partyCode"),
    CONSTRAINT "ActionOwner_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionOwner_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ActionOwner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "groupCode" TEXT,
    "kind" TEXT NOT NULL,
    "series" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "text" TEXT NOT NULL,
    "actionId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "became" TEXT NOT NULL DEFAULT '',
    "becameOn" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Outcome_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Outcome_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outcome_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outcome_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outcome_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaWording" (
    "itemId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "partyCode"),
    CONSTRAINT "AgendaWording_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaWording_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaPaper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "title" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    CONSTRAINT "AgendaPaper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "text" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "AgendaNote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    CONSTRAINT "AgendaLink_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "act" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "instrumentKind" TEXT,
    "instrumentReference" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    "voidedOn" TEXT,
    CONSTRAINT "Endorsement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Endorsement_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Endorsement_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RestrictedPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "groupCode" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    CONSTRAINT "RestrictedPart_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoomState" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT,
    "since" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "RoomState_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoomState_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL DEFAULT '',
    "lockedOn" TEXT,
    "draftedOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "groupCode" TEXT,
    "kind" TEXT NOT NULL,
    "partyCode" TEXT,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "MinutesPart_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MinutesPart_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MinutesPart_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesWording" (
    "partId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    PRIMARY KEY ("partId", "partyCode"),
    CONSTRAINT "MinutesWording_partId_fkey" FOREIGN KEY ("partId") REFERENCES "MinutesPart" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MinutesWording_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MinutesVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "agreedOn" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    CONSTRAINT "MinutesVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BriefCall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "calledOn" TEXT NOT NULL,
    "marking" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "BriefCall_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BriefCall_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Brief" (
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
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Brief_callId_fkey" FOREIGN KEY ("callId") REFERENCES "BriefCall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Brief_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Brief_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BriefClearance" (
    "briefId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "clearedOn" TEXT,
    "clearedVersion" INTEGER,

    PRIMARY KEY ("briefId", "position"),
    CONSTRAINT "BriefClearance_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BriefClearance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "groupCode" TEXT,
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startTime" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "platformId" TEXT,
    "hostParty" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agendaVersion" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Meeting_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Meeting" ("agendaVersion", "durationMinutes", "enteredOn", "groupCode", "hostParty", "id", "kind", "place", "startTime", "startsOn", "state", "timeZone", "title", "version") SELECT "agendaVersion", "durationMinutes", "enteredOn", "groupCode", "hostParty", "id", "kind", "place", "startTime", "startsOn", "state", "timeZone", "title", "version" FROM "Meeting";
DROP TABLE "Meeting";
ALTER TABLE "new_Meeting" RENAME TO "Meeting";
CREATE INDEX "Meeting_kind_startsOn_idx" ON "Meeting"("kind", "startsOn");
CREATE INDEX "Meeting_groupCode_idx" ON "Meeting"("groupCode");
CREATE INDEX "Meeting_platformId_idx" ON "Meeting"("platformId");
CREATE TABLE "new_Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "groupCode" TEXT,
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
INSERT INTO "new_Action" ("closedOn", "disposition", "dueOn", "enteredOn", "groupCode", "id", "meetingId", "owner", "text", "version") SELECT "closedOn", "disposition", "dueOn", "enteredOn", "groupCode", "id", "meetingId", "owner", "text", "version" FROM "Action";
DROP TABLE "Action";
ALTER TABLE "new_Action" RENAME TO "Action";
CREATE INDEX "Action_closedOn_dueOn_idx" ON "Action"("closedOn", "dueOn");
CREATE INDEX "Action_meetingId_idx" ON "Action"("meetingId");
CREATE INDEX "Action_groupCode_idx" ON "Action"("groupCode");
CREATE INDEX "Action_decisionId_idx" ON "Action"("decisionId");
CREATE TABLE "new_AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "groupCode" TEXT,
    "privateTo" TEXT,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "day" INTEGER NOT NULL DEFAULT 1,
    "lead" TEXT,
    "presenter" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT,
    "proposedBy" TEXT,
    "consent" TEXT,
    "putForwardOn" TEXT,
    "answeredBy" TEXT,
    "answeredOn" TEXT,
    "answerReason" TEXT NOT NULL DEFAULT '',
    "deferredTo" TEXT,
    "usedSeconds" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_AgendaItem" ("enteredOn", "groupCode", "id", "meetingId", "minutes", "note", "position", "privateTo", "reasons", "removed", "section", "sourceKey", "title", "version") SELECT "enteredOn", "groupCode", "id", "meetingId", "minutes", "note", "position", "privateTo", "reasons", "removed", "section", "sourceKey", "title", "version" FROM "AgendaItem";
DROP TABLE "AgendaItem";
ALTER TABLE "new_AgendaItem" RENAME TO "AgendaItem";
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");
CREATE INDEX "AgendaItem_section_removed_groupCode_privateTo_idx" ON "AgendaItem"("section", "removed", "groupCode", "privateTo");
CREATE UNIQUE INDEX "AgendaItem_meetingId_sourceKey_key" ON "AgendaItem"("meetingId", "sourceKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "StepAssignee_personId_idx" ON "StepAssignee"("personId");

-- CreateIndex
CREATE INDEX "GroupReport_groupCode_idx" ON "GroupReport"("groupCode");

-- CreateIndex
CREATE UNIQUE INDEX "GroupReport_meetingId_groupCode_key" ON "GroupReport"("meetingId", "groupCode");

-- CreateIndex
CREATE INDEX "ActionOwner_organisationId_idx" ON "ActionOwner"("organisationId");

-- CreateIndex
CREATE INDEX "ActionOwner_personId_idx" ON "ActionOwner"("personId");

-- CreateIndex
CREATE INDEX "Outcome_itemId_idx" ON "Outcome"("itemId");

-- CreateIndex
CREATE INDEX "Outcome_actionId_idx" ON "Outcome"("actionId");

-- CreateIndex
CREATE INDEX "Outcome_groupCode_idx" ON "Outcome"("groupCode");

-- CreateIndex
CREATE INDEX "Outcome_kind_state_idx" ON "Outcome"("kind", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_meetingId_series_number_key" ON "Outcome"("meetingId", "series", "number");

-- CreateIndex
CREATE INDEX "AgendaPaper_itemId_idx" ON "AgendaPaper"("itemId");

-- CreateIndex
CREATE INDEX "AgendaNote_itemId_idx" ON "AgendaNote"("itemId");

-- CreateIndex
CREATE INDEX "AgendaLink_itemId_idx" ON "AgendaLink"("itemId");

-- CreateIndex
CREATE INDEX "AgendaLink_kind_target_idx" ON "AgendaLink"("kind", "target");

-- CreateIndex
CREATE INDEX "Endorsement_meetingId_subject_idx" ON "Endorsement"("meetingId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "RestrictedPart_meetingId_subject_revision_groupCode_key" ON "RestrictedPart"("meetingId", "subject", "revision", "groupCode");

-- CreateIndex
CREATE INDEX "MinutesPart_meetingId_position_idx" ON "MinutesPart"("meetingId", "position");

-- CreateIndex
CREATE INDEX "MinutesPart_itemId_idx" ON "MinutesPart"("itemId");

-- CreateIndex
CREATE INDEX "MinutesPart_groupCode_idx" ON "MinutesPart"("groupCode");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesVersion_meetingId_revision_key" ON "MinutesVersion"("meetingId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "BriefCall_meetingId_partyCode_key" ON "BriefCall"("meetingId", "partyCode");

-- CreateIndex
CREATE INDEX "Brief_itemId_idx" ON "Brief"("itemId");

-- CreateIndex
CREATE INDEX "Brief_authorId_idx" ON "Brief"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_callId_itemId_key" ON "Brief"("callId", "itemId");

-- CreateIndex
CREATE INDEX "BriefClearance_personId_idx" ON "BriefClearance"("personId");

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
