import type { Prisma } from './generated/sqlite/client';

/** Whether a table is audited (docs/domain.md#audit): all columns but those in `except`, or none, with the reason. */
export type Placement = { except: readonly string[] } | { exempt: string };

const audited = (...except: string[]): Placement => ({ except });
const exempt = (why: string): Placement => ({ exempt: why });

/** Unaudited in every table: counts of saves, which some writes increment without an event. */
export const unauditedColumns: readonly string[] = ['version'];

/**
 * All tables in the schema's order; a new one needs one line here. `npm run verify` checks audited rows against the
 * record. The columns in brackets are left out: rules compute them, another hash covers them, or they are no facts.
 */
export const placements: Record<Prisma.ModelName, Placement> = {
  Charter: audited(),
  Party: audited(),
  Section: audited(),
  Provision: audited(),
  ProvisionText: audited(),
  Obligation: audited(),
  Decree: audited(),
  HolidayOverride: audited(),
  ObligationSetting: audited(),
  WorkingGroup: audited(),
  GroupEstablishment: audited(),
  GroupCoChair: audited(),
  GroupProvision: audited(),
  GroupLineage: audited(),
  Person: audited('visitBeganAt', 'seenAt', 'lastVisitAt'),
  Office: audited(),
  Session: exempt('who is signed in; the record holds that a session began or ended'),
  Identity: audited(),
  ResetLink: exempt('a one-time link, hashed; the record holds that it was issued and used'),
  KnownDevice: exempt('browsers in which somebody signed in; forgotten after a while'),
  SavedView: exempt('a person’s own name for an address, no fact of the record'),
  SetupLink: exempt('a one-time link, hashed; the record holds the account that it opened'),
  Invitation: audited(),
  SentForm: exempt('which forms were sent already; forgotten after a while'),
  SignInTries: exempt('counters of attempts, which run out'),
  Project: audited(
    ...['searchKey', 'sortKey', 'listId', 'jointStatus', 'jointUntil', 'offTrackUntil', 'nextDueOn'],
  ),
  ProjectWord: exempt('the words of a project’s search key'),
  Note: audited(),
  ProjectGroup: audited(),
  ProjectProvision: audited(),
  Organisation: audited('nameKey', 'searchKey'),
  ProjectOrganisation: audited(),
  ProjectReference: audited(),
  ProjectTag: audited(),
  Funding: audited(),
  StatusReport: audited(),
  LatestStatus: exempt('repeats the latest status reports'),
  Milestone: audited('dueOn'),
  MilestoneDependency: audited(),
  // frozen content is checked against its own hash, which is audited
  Proposal: audited('content', 'canonical'),
  ProposalProject: exempt('repeats which projects a frozen content names'),
  ProposalKey: audited(),
  Meeting: audited(),
  MeetingDay: audited(),
  Platform: audited(),
  TemplateStep: audited(),
  PlannedStep: audited(),
  StepAssignee: audited(),
  GroupReport: audited(),
  ReportHandIn: audited(),
  PreparationStep: audited(),
  Delegation: audited(),
  Delegate: audited(),
  Action: audited(),
  ActionOwner: audited(),
  Outcome: audited(),
  MeetingPlan: audited(),
  AgendaItem: audited('usedSeconds'),
  AgendaMention: exempt('repeats which projects an agenda item names'),
  AgendaWording: audited(),
  AgendaPaper: audited(),
  AgendaNote: audited(),
  AgendaLink: audited(),
  Endorsement: audited(),
  RestrictedPart: audited(),
  RoomState: exempt('which item is being discussed at this moment'),
  Minutes: audited(),
  MinutesPart: audited(),
  MinutesWording: audited(),
  MinutesVersion: audited(),
  BriefCall: audited(),
  Brief: audited(),
  BriefClearance: audited(),
  AuditEvent: exempt('the record itself, which its hashes vouch for'),
  AuditHead: exempt('the heads of the record, which their codes vouch for'),
};
