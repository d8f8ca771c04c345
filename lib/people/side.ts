/**
 * The side within which an e-mail address is unique: the Party's code, or '' for technical staff
 * (docs/domain.md#whose-accounts-are-whose).
 */
export function sideOf(partyCode: string | null): string {
  return partyCode ?? '';
}

/** How the sign-in form names the side of technical staff, who belong to no Party. */
export const technicalSide = 'technical';
