/**
 * The side within which an e-mail address is unique: a Party's code, or '' for technical staff
 * (docs/domain.md#whose-accounts-are-whose).
 */
export function sideOf(partyCode: string | null): string {
  return partyCode ?? '';
}

/** The sign-in form's value for technical staff, who belong to no Party. */
export const technicalSide = 'technical';
