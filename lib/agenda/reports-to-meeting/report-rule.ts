interface HandedIn {
  groupCode: string;
  handIns: readonly { party: string }[];
}

/** The Parties that have not handed in a group's report; all of them while there is none. */
export function awaitedFrom(report: HandedIn | undefined, parties: readonly string[]): string[] {
  return parties.filter((party) => !report?.handIns.some((handIn) => handIn.party === party));
}

/**
 * Whether every established group's report is handed in by every Party, which does the preparation step *group reports
 * in* (docs/domain.md#group-reports-to-a-meeting). Without an established group there is nothing to wait for, nor to tick.
 */
export function areAllIn(
  established: readonly string[],
  reports: readonly HandedIn[],
  parties: readonly string[],
): boolean {
  const reportOf = (group: string) => reports.find(({ groupCode }) => groupCode === group);
  return (
    established.length > 0 && established.every((group) => awaitedFrom(reportOf(group), parties).length === 0)
  );
}
