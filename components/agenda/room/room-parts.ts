/** The parts of the room's form, which begin the names of their fields. */
export const roomParts = {
  record: 'new',
  outcome: (id: string) => `outcome.${id}`,
  attendance: (party: string) => `attendance.${party}`,
};
