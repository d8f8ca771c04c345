-- CreateTable
CREATE TABLE "Charter" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "signedOn" TEXT NOT NULL,
    "signedAt" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "signatories" JSONB NOT NULL,
    "basis" JSONB NOT NULL,
    "fileHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Party" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "formalName" TEXT NOT NULL,
    "capital" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Section" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Provision" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "sectionCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    CONSTRAINT "Provision_sectionCode_fkey" FOREIGN KEY ("sectionCode") REFERENCES "Section" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Obligation" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "provisionCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "deliverables" JSONB NOT NULL,
    CONSTRAINT "Obligation_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HolidayOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "country" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "name" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "ObligationSetting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "obligationCode" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "nonWorkingLastDay" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    CONSTRAINT "ObligationSetting_obligationCode_fkey" FOREIGN KEY ("obligationCode") REFERENCES "Obligation" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ObligationSetting_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "createdOn" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "establishedOn" TEXT,
    "establishedEnteredOn" TEXT,
    "retiredOn" TEXT,
    "retiredEnteredOn" TEXT,
    "nextProjectNumber" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "GroupProvision" (
    "groupCode" TEXT NOT NULL,
    "provisionCode" TEXT NOT NULL,

    PRIMARY KEY ("groupCode", "provisionCode"),
    CONSTRAINT "GroupProvision_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupProvision_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupLineage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "predecessorCode" TEXT NOT NULL,
    "successorCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    CONSTRAINT "GroupLineage_predecessorCode_fkey" FOREIGN KEY ("predecessorCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupLineage_successorCode_fkey" FOREIGN KEY ("successorCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "partyCode" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Person_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partyCode" TEXT,
    "groupCode" TEXT,
    CONSTRAINT "Office_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Office_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Office_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "agent" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "partyCode" TEXT,
    "kind" TEXT NOT NULL,
    "groupCode" TEXT,
    "privateTo" TEXT,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Invitation_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "Project" (
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
    "jointStatus" TEXT,
    "jointUntil" TEXT,
    "enteredOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Project_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectGroup" (
    "projectId" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "groupCode"),
    CONSTRAINT "ProjectGroup_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProjectGroup_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectProvision" (
    "projectId" TEXT NOT NULL,
    "provisionCode" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "provisionCode"),
    CONSTRAINT "ProjectProvision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProjectProvision_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "privateTo" TEXT
);

-- CreateTable
CREATE TABLE "ProjectOrganisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "ProjectOrganisation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProjectOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectReference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "registry" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ProjectReference_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProjectTag" (
    "projectId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "tagKey" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "tagKey"),
    CONSTRAINT "ProjectTag_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Funding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Funding_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT NOT NULL,
    CONSTRAINT "StatusReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
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

-- CreateTable
CREATE TABLE "MilestoneDependency" (
    "dependentId" TEXT NOT NULL,
    "predecessorId" TEXT NOT NULL,

    PRIMARY KEY ("dependentId", "predecessorId"),
    CONSTRAINT "MilestoneDependency_dependentId_fkey" FOREIGN KEY ("dependentId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MilestoneDependency_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "openKey" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "groupCode" TEXT,
    "meetingId" TEXT,
    "targetId" TEXT,
    "content" JSONB NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposerId" TEXT NOT NULL,
    "proposedOn" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreedOn" TEXT,
    "enteredOn" TEXT,
    "endedReason" TEXT NOT NULL DEFAULT '',
    "endedOn" TEXT,
    CONSTRAINT "Proposal_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Proposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalKey" (
    "proposalId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT NOT NULL,
    "byInstrument" BOOLEAN NOT NULL DEFAULT false,
    "instrumentKind" TEXT,
    "instrumentReference" TEXT,
    "instrumentOn" TEXT,

    PRIMARY KEY ("proposalId", "partyCode"),
    CONSTRAINT "ProposalKey_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposalKey_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposalKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "groupCode" TEXT,
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startTime" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "hostParty" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agendaVersion" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Meeting_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "plannedFor" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    CONSTRAINT "MeetingPlan_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingPlan_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
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
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgendaItem_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "actorParty" TEXT,
    "type" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "groupCode" TEXT,
    "payload" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "chain" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "HolidayOverride_date_idx" ON "HolidayOverride"("date");

-- CreateIndex
CREATE INDEX "ObligationSetting_obligationCode_enteredOn_idx" ON "ObligationSetting"("obligationCode", "enteredOn");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroup_slug_key" ON "WorkingGroup"("slug");

-- CreateIndex
CREATE INDEX "GroupProvision_provisionCode_idx" ON "GroupProvision"("provisionCode");

-- CreateIndex
CREATE INDEX "GroupLineage_successorCode_idx" ON "GroupLineage"("successorCode");

-- CreateIndex
CREATE UNIQUE INDEX "GroupLineage_predecessorCode_successorCode_key" ON "GroupLineage"("predecessorCode", "successorCode");

-- CreateIndex
CREATE UNIQUE INDEX "Person_emailKey_key" ON "Person"("emailKey");

-- CreateIndex
CREATE INDEX "Person_partyCode_idx" ON "Person"("partyCode");

-- CreateIndex
CREATE INDEX "Office_personId_idx" ON "Office"("personId");

-- CreateIndex
CREATE INDEX "Office_partyCode_kind_idx" ON "Office"("partyCode", "kind");

-- CreateIndex
CREATE INDEX "Office_groupCode_idx" ON "Office"("groupCode");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SetupLink_tokenHash_key" ON "SetupLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_partyCode_idx" ON "Invitation"("partyCode");

-- CreateIndex
CREATE INDEX "Invitation_emailKey_idx" ON "Invitation"("emailKey");

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Project_seedKey_key" ON "Project"("seedKey");

-- CreateIndex
CREATE INDEX "Project_groupCode_stage_idx" ON "Project"("groupCode", "stage");

-- CreateIndex
CREATE INDEX "Project_privateTo_idx" ON "Project"("privateTo");

-- CreateIndex
CREATE INDEX "Project_searchKey_idx" ON "Project"("searchKey");

-- CreateIndex
CREATE INDEX "Project_jointStatus_jointUntil_idx" ON "Project"("jointStatus", "jointUntil");

-- CreateIndex
CREATE INDEX "ProjectGroup_groupCode_idx" ON "ProjectGroup"("groupCode");

-- CreateIndex
CREATE INDEX "ProjectProvision_provisionCode_idx" ON "ProjectProvision"("provisionCode");

-- CreateIndex
CREATE INDEX "Organisation_nameKey_idx" ON "Organisation"("nameKey");

-- CreateIndex
CREATE INDEX "ProjectOrganisation_projectId_idx" ON "ProjectOrganisation"("projectId");

-- CreateIndex
CREATE INDEX "ProjectOrganisation_organisationId_idx" ON "ProjectOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "ProjectReference_projectId_idx" ON "ProjectReference"("projectId");

-- CreateIndex
CREATE INDEX "ProjectTag_tagKey_idx" ON "ProjectTag"("tagKey");

-- CreateIndex
CREATE INDEX "Funding_projectId_idx" ON "Funding"("projectId");

-- CreateIndex
CREATE INDEX "StatusReport_projectId_partyCode_enteredAt_idx" ON "StatusReport"("projectId", "partyCode", "enteredAt");

-- CreateIndex
CREATE INDEX "Milestone_projectId_position_idx" ON "Milestone"("projectId", "position");

-- CreateIndex
CREATE INDEX "Milestone_actualOn_dueOn_idx" ON "Milestone"("actualOn", "dueOn");

-- CreateIndex
CREATE INDEX "MilestoneDependency_predecessorId_idx" ON "MilestoneDependency"("predecessorId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_openKey_key" ON "Proposal"("openKey");

-- CreateIndex
CREATE INDEX "Proposal_state_kind_idx" ON "Proposal"("state", "kind");

-- CreateIndex
CREATE INDEX "Proposal_groupCode_kind_state_idx" ON "Proposal"("groupCode", "kind", "state");

-- CreateIndex
CREATE INDEX "Proposal_meetingId_idx" ON "Proposal"("meetingId");

-- CreateIndex
CREATE INDEX "Proposal_targetId_idx" ON "Proposal"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_kind_subject_version_key" ON "Proposal"("kind", "subject", "version");

-- CreateIndex
CREATE INDEX "Meeting_kind_startsOn_idx" ON "Meeting"("kind", "startsOn");

-- CreateIndex
CREATE INDEX "Meeting_groupCode_idx" ON "Meeting"("groupCode");

-- CreateIndex
CREATE INDEX "MeetingPlan_meetingId_enteredAt_idx" ON "MeetingPlan"("meetingId", "enteredAt");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_sourceKey_key" ON "AgendaItem"("meetingId", "sourceKey");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_at_idx" ON "AuditEvent"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_groupCode_at_idx" ON "AuditEvent"("groupCode", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_chain_seq_key" ON "AuditEvent"("chain", "seq");

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
