-- CreateEnum
CREATE TYPE "ActionDisposition" AS ENUM ('done', 'superseded', 'dropped');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'in_progress', 'done');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('information', 'decision', 'action');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('open', 'carried_out', 'superseded', 'dropped');

-- CreateEnum
CREATE TYPE "ItemPurpose" AS ENUM ('information', 'discussion', 'decision');

-- CreateEnum
CREATE TYPE "ItemConsent" AS ENUM ('own', 'put_forward', 'accepted', 'bracketed', 'declined', 'deferred');

-- CreateEnum
CREATE TYPE "ItemLinkKind" AS ENUM ('project', 'proposal', 'provision', 'action');

-- CreateEnum
CREATE TYPE "EndorsedText" AS ENUM ('agenda', 'minutes');

-- CreateEnum
CREATE TYPE "EndorsementAct" AS ENUM ('cleared', 'agreed');

-- CreateEnum
CREATE TYPE "MinutesPartKind" AS ENUM ('heading', 'adoption', 'previous', 'noted', 'agreed', 'next');

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "platformId" TEXT;

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "closedAs" "ActionDisposition",
ADD COLUMN     "decisionId" TEXT;

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "answerReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "answeredBy" TEXT,
ADD COLUMN     "answeredOn" TEXT,
ADD COLUMN     "consent" "ItemConsent",
ADD COLUMN     "day" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "deferredTo" TEXT,
ADD COLUMN     "lead" TEXT,
ADD COLUMN     "presenter" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "proposedBy" TEXT,
ADD COLUMN     "purpose" "ItemPurpose",
ADD COLUMN     "putForwardOn" TEXT,
ADD COLUMN     "usedSeconds" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "MeetingDay" (
    "meetingId" TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "durationMinutes" INTEGER NOT NULL,

    CONSTRAINT "MeetingDay_pkey" PRIMARY KEY ("meetingId","offset")
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "hostParty" TEXT,
    "rhythmMonths" INTEGER,
    "instrumentKind" "InstrumentKind" NOT NULL,
    "instrumentReference" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateStep" (
    "kind" "MeetingKind" NOT NULL,
    "step" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "offset" INTEGER NOT NULL,
    "owner" TEXT,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TemplateStep_pkey" PRIMARY KEY ("kind","step")
);

-- CreateTable
CREATE TABLE "PlannedStep" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "offset" INTEGER NOT NULL,
    "owner" TEXT,

    CONSTRAINT "PlannedStep_pkey" PRIMARY KEY ("meetingId","step")
);

-- CreateTable
CREATE TABLE "StepAssignee" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "StepAssignee_pkey" PRIMARY KEY ("meetingId","step","partyCode")
);

-- CreateTable
CREATE TABLE "GroupReport" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "GroupReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportHandIn" (
    "reportId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    CONSTRAINT "ReportHandIn_pkey" PRIMARY KEY ("reportId","partyCode")
);

-- CreateTable
CREATE TABLE "ActionOwner" (
    "actionId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "organisationId" TEXT,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "state" "ActionState" NOT NULL DEFAULT 'open',
    "evidence" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "ActionOwner_pkey" PRIMARY KEY ("actionId","partyCode")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "groupCode" TEXT,
    "kind" "OutcomeKind" NOT NULL,
    "series" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "text" TEXT NOT NULL,
    "actionId" TEXT,
    "state" "DecisionState" NOT NULL DEFAULT 'open',
    "became" TEXT NOT NULL DEFAULT '',
    "becameOn" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaWording" (
    "itemId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "AgendaWording_pkey" PRIMARY KEY ("itemId","partyCode")
);

-- CreateTable
CREATE TABLE "AgendaPaper" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "title" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "AgendaPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaNote" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "text" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaLink" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "privateTo" TEXT,
    "kind" "ItemLinkKind" NOT NULL,
    "target" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "AgendaLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "subject" "EndorsedText" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "act" "EndorsementAct" NOT NULL,
    "partyCode" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "instrumentKind" "InstrumentKind",
    "instrumentReference" TEXT,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,
    "voidedOn" TEXT,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestrictedPart" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "subject" "EndorsedText" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "groupCode" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "RestrictedPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomState" (
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "since" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RoomState_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL DEFAULT '',
    "lockedOn" TEXT,
    "draftedOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "MinutesPart" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "groupCode" TEXT,
    "kind" "MinutesPartKind" NOT NULL,
    "partyCode" TEXT,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MinutesPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesWording" (
    "partId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "MinutesWording_pkey" PRIMARY KEY ("partId","partyCode")
);

-- CreateTable
CREATE TABLE "MinutesVersion" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "agreedOn" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,

    CONSTRAINT "MinutesVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefCall" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "calledOn" TEXT NOT NULL,
    "marking" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BriefCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brief" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefClearance" (
    "briefId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "clearedOn" TEXT,
    "clearedVersion" INTEGER,

    CONSTRAINT "BriefClearance_pkey" PRIMARY KEY ("briefId","position")
);

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

-- CreateIndex
CREATE INDEX "Meeting_platformId_idx" ON "Meeting"("platformId");

-- CreateIndex
CREATE INDEX "Action_decisionId_idx" ON "Action"("decisionId");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDay" ADD CONSTRAINT "MeetingDay_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Platform" ADD CONSTRAINT "Platform_hostParty_fkey" FOREIGN KEY ("hostParty") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedStep" ADD CONSTRAINT "PlannedStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepAssignee" ADD CONSTRAINT "StepAssignee_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepAssignee" ADD CONSTRAINT "StepAssignee_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepAssignee" ADD CONSTRAINT "StepAssignee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupReport" ADD CONSTRAINT "GroupReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupReport" ADD CONSTRAINT "GroupReport_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportHandIn" ADD CONSTRAINT "ReportHandIn_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "GroupReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportHandIn" ADD CONSTRAINT "ReportHandIn_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportHandIn" ADD CONSTRAINT "ReportHandIn_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Outcome"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionOwner" ADD CONSTRAINT "ActionOwner_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionOwner" ADD CONSTRAINT "ActionOwner_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionOwner" ADD CONSTRAINT "ActionOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionOwner" ADD CONSTRAINT "ActionOwner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaWording" ADD CONSTRAINT "AgendaWording_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaWording" ADD CONSTRAINT "AgendaWording_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaPaper" ADD CONSTRAINT "AgendaPaper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaNote" ADD CONSTRAINT "AgendaNote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaLink" ADD CONSTRAINT "AgendaLink_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestrictedPart" ADD CONSTRAINT "RestrictedPart_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomState" ADD CONSTRAINT "RoomState_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomState" ADD CONSTRAINT "RoomState_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesPart" ADD CONSTRAINT "MinutesPart_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesPart" ADD CONSTRAINT "MinutesPart_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesPart" ADD CONSTRAINT "MinutesPart_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesWording" ADD CONSTRAINT "MinutesWording_partId_fkey" FOREIGN KEY ("partId") REFERENCES "MinutesPart"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesWording" ADD CONSTRAINT "MinutesWording_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefCall" ADD CONSTRAINT "BriefCall_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefCall" ADD CONSTRAINT "BriefCall_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_callId_fkey" FOREIGN KEY ("callId") REFERENCES "BriefCall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefClearance" ADD CONSTRAINT "BriefClearance_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefClearance" ADD CONSTRAINT "BriefClearance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

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
