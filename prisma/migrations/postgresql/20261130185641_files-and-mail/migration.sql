-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "intendedResult" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "resultEvidence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "resultOn" TEXT;

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "cells" BYTEA NOT NULL,
    "layout" TEXT NOT NULL DEFAULT '',
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "importedAt" TIMESTAMP(3),
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMatching" (
    "personId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "matchedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMatching_pkey" PRIMARY KEY ("personId","subject","headings")
);

-- CreateTable
CREATE TABLE "IssuedReport" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "asOf" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedById" TEXT,
    "issuedOn" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssuedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedFile" (
    "reportId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "IssuedFile_pkey" PRIMARY KEY ("reportId","partyCode","format")
);

-- CreateTable
CREATE TABLE "MeetingCopy" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailSetting" (
    "personId" TEXT NOT NULL,
    "days" TEXT NOT NULL DEFAULT '30 7 1 0',
    "overdue" BOOLEAN NOT NULL DEFAULT true,
    "proposals" BOOLEAN NOT NULL DEFAULT true,
    "verdicts" BOOLEAN NOT NULL DEFAULT true,
    "digestOn" INTEGER,
    "timeZone" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MailSetting_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "onceKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3),
    "mailId" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "subjectId" TEXT,
    "onceKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendAfter" TIMESTAMP(3) NOT NULL,
    "claimedUntil" TIMESTAMP(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "droppedAt" TIMESTAMP(3),
    "fault" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "doneFor" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "JobLease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ToldVerdict" (
    "subject" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "since" TEXT NOT NULL,

    CONSTRAINT "ToldVerdict_pkey" PRIMARY KEY ("subject")
);

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

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMatching" ADD CONSTRAINT "ImportMatching_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedReport" ADD CONSTRAINT "IssuedReport_issuedBy_fkey" FOREIGN KEY ("issuedBy") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedReport" ADD CONSTRAINT "IssuedReport_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedFile" ADD CONSTRAINT "IssuedFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IssuedReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedFile" ADD CONSTRAINT "IssuedFile_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCopy" ADD CONSTRAINT "MeetingCopy_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCopy" ADD CONSTRAINT "MeetingCopy_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCopy" ADD CONSTRAINT "MeetingCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSetting" ADD CONSTRAINT "MailSetting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

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
