/** Instruments by which the Parties agree. */
export const april = { day: '2026-04-28', instrumentKind: 'meeting_decision', reference: 'Decision 4' };
export const may = { day: '2026-05-22', instrumentKind: 'signed_page', reference: 'Protocol 7' };
