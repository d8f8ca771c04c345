-- DropIndex
DROP INDEX "Project_groupCode_stage_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "lastVisitAt" TIMESTAMP(3),
ADD COLUMN     "seenAt" TIMESTAMP(3),
ADD COLUMN     "visitBeganAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "listId" TEXT,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "mergedOn" TEXT,
ADD COLUMN     "sortKey" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "groupCode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "privateTo" TEXT;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "restsOn" TEXT;

-- CreateTable
CREATE TABLE "ProvisionText" (
    "provisionCode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProvisionText_pkey" PRIMARY KEY ("provisionCode","language")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectWord" (
    "word" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,

    CONSTRAINT "ProjectWord_pkey" PRIMARY KEY ("word","projectId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "privateTo" TEXT,
    "text" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LatestStatus" (
    "projectId" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" "ProjectStatus" NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "reportedOn" TEXT NOT NULL,

    CONSTRAINT "LatestStatus_pkey" PRIMARY KEY ("projectId","partyCode")
);

-- CreateTable
CREATE TABLE "PreparationStep" (
    "meetingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredById" TEXT,

    CONSTRAINT "PreparationStep_pkey" PRIMARY KEY ("meetingId","step")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "groupCode" TEXT,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "disposition" TEXT NOT NULL DEFAULT '',
    "enteredOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Project_groupCode_privateTo_stage_mergedIntoId_idx" ON "Project"("groupCode", "privateTo", "stage", "mergedIntoId");

-- CreateIndex
CREATE INDEX "Project_groupCode_sortKey_idx" ON "Project"("groupCode", "sortKey");

-- CreateIndex
CREATE INDEX "Project_sortKey_idx" ON "Project"("sortKey");

-- CreateIndex
CREATE INDEX "Project_createdAt_idx" ON "Project"("createdAt");

-- CreateIndex
CREATE INDEX "Project_mergedIntoId_idx" ON "Project"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Project_listId_idx" ON "Project"("listId");

-- CreateIndex
CREATE INDEX "Milestone_groupCode_privateTo_actualOn_dueOn_responsible_idx" ON "Milestone"("groupCode", "privateTo", "actualOn", "dueOn", "responsible");

-- CreateIndex
CREATE INDEX "Milestone_dueOn_id_idx" ON "Milestone"("dueOn", "id");

-- AddForeignKey
ALTER TABLE "ProvisionText" ADD CONSTRAINT "ProvisionText_provisionCode_fkey" FOREIGN KEY ("provisionCode") REFERENCES "Provision"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvisionText" ADD CONSTRAINT "ProvisionText_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectWord" ADD CONSTRAINT "ProjectWord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LatestStatus" ADD CONSTRAINT "LatestStatus_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LatestStatus" ADD CONSTRAINT "LatestStatus_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreparationStep" ADD CONSTRAINT "PreparationStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreparationStep" ADD CONSTRAINT "PreparationStep_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "WorkingGroup"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- What lists are found by, for the rows that are there already; words, sort keys and lists follow at the next start.
UPDATE "Milestone" SET
  "groupCode" = (SELECT "groupCode" FROM "Project" WHERE "Project"."id" = "Milestone"."projectId"),
  "privateTo" = (SELECT "privateTo" FROM "Project" WHERE "Project"."id" = "Milestone"."projectId");

UPDATE "Proposal" SET "restsOn" = "content"->>'listId' WHERE "kind" = 'roadmap';

INSERT INTO "LatestStatus" ("projectId", "partyCode", "status", "line", "reportedOn")
SELECT "projectId", "partyCode", "status", "line", "reportedOn" FROM "StatusReport" AS report
WHERE NOT EXISTS (
  SELECT 1 FROM "StatusReport" AS later
  WHERE later."projectId" = report."projectId" AND later."partyCode" = report."partyCode"
    AND (later."enteredAt" > report."enteredAt" OR (later."enteredAt" = report."enteredAt" AND later."id" > report."id"))
);

-- Compared byte by byte, as SQLite does: prefixes of words and the order of codes read their indexes by it,
-- and so do the days.
ALTER TABLE "ProjectWord" ALTER COLUMN "word" TYPE TEXT COLLATE "C";
ALTER TABLE "Project" ALTER COLUMN "sortKey" TYPE TEXT COLLATE "C";
ALTER TABLE "Project" ALTER COLUMN "searchKey" TYPE TEXT COLLATE "C";
ALTER TABLE "Milestone" ALTER COLUMN "dueOn" TYPE TEXT COLLATE "C";
ALTER TABLE "Milestone" ALTER COLUMN "actualOn" TYPE TEXT COLLATE "C";

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
