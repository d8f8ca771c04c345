-- CreateEnum
CREATE TYPE "ProvisionKind" AS ENUM ('recital', 'recognition', 'undertaking', 'institutional');

-- CreateEnum
CREATE TYPE "NonWorkingLastDay" AS ENUM ('none', 'next_working_day');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('split', 'merge');

-- CreateEnum
CREATE TYPE "OfficeKind" AS ENUM ('administrator', 'coordinator', 'co_chair', 'member', 'viewer');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('candidate', 'proposed', 'active', 'completed', 'suspended', 'withdrawn');

-- CreateEnum
CREATE TYPE "JointStatus" AS ENUM ('on_track', 'at_risk', 'off_track', 'differ');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'quarter');

-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('public', 'private');

-- CreateEnum
CREATE TYPE "FundingKind" AS ENUM ('cost', 'funding');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('on_track', 'at_risk', 'off_track');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('project_list', 'roadmap', 'extension', 'agenda', 'record_of_holding', 'minutes', 'annulment', 'correction');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'agreed', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "InstrumentKind" AS ENUM ('meeting_decision', 'note', 'signed_page', 'other');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('charter', 'group', 'platform');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('planned', 'held', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('planned', 'postponed', 'cancelled');

-- CreateTable
CREATE TABLE "Charter" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "signedOn" TEXT NOT NULL,
    "signedAt" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "signatories" JSONB NOT NULL,
    "basis" JSONB NOT NULL,
    "fileHash" TEXT NOT NULL,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Party" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "formalName" TEXT NOT NULL,
    "capital" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Section" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Provision" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sectionCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "ProvisionKind" NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "Provision_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "code" TEXT NOT NULL,
    "provisionCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "deliverables" JSONB NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "HolidayOverride" (
    "id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "name" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HolidayOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObligationSetting" (
    "id" TEXT NOT NULL,
    "obligationCode" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "nonWorkingLastDay" "NonWorkingLastDay" NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    CONSTRAINT "ObligationSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "code" TEXT NOT NULL,
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
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WorkingGroup_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "GroupProvision" (
    "groupCode" TEXT NOT NULL,
    "provisionCode" TEXT NOT NULL,

    CONSTRAINT "GroupProvision_pkey" PRIMARY KEY ("groupCode","provisionCode")
);

-- CreateTable
CREATE TABLE "GroupLineage" (
    "id" TEXT NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "predecessorCode" TEXT NOT NULL,
    "successorCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "GroupLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "partyCode" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "OfficeKind" NOT NULL,
    "partyCode" TEXT,
    "groupCode" TEXT,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "partyCode" TEXT,
    "kind" "OfficeKind" NOT NULL,
    "groupCode" TEXT,
    "privateTo" TEXT,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "groupCode" TEXT NOT NULL,
    "privateTo" TEXT,
    "stage" "Stage" NOT NULL DEFAULT 'candidate',
    "startOn" TEXT,
    "startPrecision" "DatePrecision",
    "targetOn" TEXT,
    "targetPrecision" "DatePrecision",
    "source" TEXT NOT NULL DEFAULT '',
    "seedKey" TEXT,
    "searchKey" TEXT NOT NULL,
    "jointStatus" "JointStatus",
    "jointUntil" TEXT,
    "enteredOn" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectGroup" (
    "projectId" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL,

    CONSTRAINT "ProjectGroup_pkey" PRIMARY KEY ("projectId","groupCode")
);

-- CreateTable
CREATE TABLE "ProjectProvision" (
    "projectId" TEXT NOT NULL,
    "provisionCode" TEXT NOT NULL,

    CONSTRAINT "ProjectProvision_pkey" PRIMARY KEY ("projectId","provisionCode")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "sector" "Sector" NOT NULL,
    "home" TEXT NOT NULL,
    "privateTo" TEXT,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectOrganisation" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "ProjectOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectReference" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "registry" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProjectReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectTag" (
    "projectId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "tagKey" TEXT NOT NULL,

    CONSTRAINT "ProjectTag_pkey" PRIMARY KEY ("projectId","tagKey")
);

-- CreateTable
CREATE TABLE "Funding" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "kind" "FundingKind" NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusReport" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" "ProjectStatus" NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT NOT NULL,

    CONSTRAINT "StatusReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "responsible" TEXT,
    "forecastOn" TEXT,
    "forecastPrecision" "DatePrecision",
    "firstBaselineOn" TEXT,
    "baselineOn" TEXT,
    "baselinePrecision" "DatePrecision",
    "dueOn" TEXT,
    "actualOn" TEXT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneDependency" (
    "dependentId" TEXT NOT NULL,
    "predecessorId" TEXT NOT NULL,

    CONSTRAINT "MilestoneDependency_pkey" PRIMARY KEY ("dependentId","predecessorId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "openKey" TEXT,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "groupCode" TEXT,
    "meetingId" TEXT,
    "targetId" TEXT,
    "content" JSONB NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposerId" TEXT NOT NULL,
    "proposedOn" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreedOn" TEXT,
    "enteredOn" TEXT,
    "endedReason" TEXT NOT NULL DEFAULT '',
    "endedOn" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalKey" (
    "proposalId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT NOT NULL,
    "byInstrument" BOOLEAN NOT NULL DEFAULT false,
    "instrumentKind" "InstrumentKind",
    "instrumentReference" TEXT,
    "instrumentOn" TEXT,

    CONSTRAINT "ProposalKey_pkey" PRIMARY KEY ("proposalId","partyCode")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "groupCode" TEXT,
    "title" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startTime" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "hostParty" TEXT,
    "state" "MeetingState" NOT NULL DEFAULT 'planned',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "agendaVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingPlan" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" "PlanKind" NOT NULL,
    "day" TEXT NOT NULL,
    "plannedFor" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    CONSTRAINT "MeetingPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "actorParty" TEXT,
    "type" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "groupCode" TEXT,
    "payload" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("chain")
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

-- AddForeignKey
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_sectionCode_fkey" FOREIGN KEY ("sectionCode") REFERENCES "Section"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObligationSetting" ADD CONSTRAINT "ObligationSetting_obligationCode_fkey" FOREIGN KEY ("obligationCode") REFERENCES "Obligation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObligationSetting" ADD CONSTRAINT "ObligationSetting_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupProvision" ADD CONSTRAINT "GroupProvision_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupProvision" ADD CONSTRAINT "GroupProvision_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupLineage" ADD CONSTRAINT "GroupLineage_predecessorCode_fkey" FOREIGN KEY ("predecessorCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupLineage" ADD CONSTRAINT "GroupLineage_successorCode_fkey" FOREIGN KEY ("successorCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectGroup" ADD CONSTRAINT "ProjectGroup_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectGroup" ADD CONSTRAINT "ProjectGroup_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProvision" ADD CONSTRAINT "ProjectProvision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProvision" ADD CONSTRAINT "ProjectProvision_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOrganisation" ADD CONSTRAINT "ProjectOrganisation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOrganisation" ADD CONSTRAINT "ProjectOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectReference" ADD CONSTRAINT "ProjectReference_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTag" ADD CONSTRAINT "ProjectTag_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Funding" ADD CONSTRAINT "Funding_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusReport" ADD CONSTRAINT "StatusReport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneDependency" ADD CONSTRAINT "MilestoneDependency_dependentId_fkey" FOREIGN KEY ("dependentId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneDependency" ADD CONSTRAINT "MilestoneDependency_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalKey" ADD CONSTRAINT "ProposalKey_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalKey" ADD CONSTRAINT "ProposalKey_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalKey" ADD CONSTRAINT "ProposalKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPlan" ADD CONSTRAINT "MeetingPlan_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPlan" ADD CONSTRAINT "MeetingPlan_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

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
