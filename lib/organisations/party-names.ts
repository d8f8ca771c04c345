import { wordKey } from '@/lib/formats/word-key';

/** A Party by everything that screens and files call it. */
export interface PartyNames {
  code: string;
  name: string;
  formalName: string;
}

// As screens and files say that every Party is meant.
const everyParty = ['all', 'both', 'all parties', 'both parties', 'every party', 'joint', 'jointly'].map(
  wordKey,
);

/**
 * The codes of the Parties that a text names: by code, name or formal name, several with commas, slashes or “and”
 * between them, or all by a word such as “both”. Null where a part of it names none.
 */
export function partiesNamed(text: string, parties: readonly PartyNames[]): string[] | null {
  if (everyParty.includes(wordKey(text))) return parties.map(({ code }) => code);
  const whole = partyNamed(text, parties);
  if (whole) return [whole];
  const parts = text.split(/[,;/&+]|\band\b/i).filter((part) => part.trim() !== '');
  const named = parts.map((part) => partyNamed(part, parties));
  if (parts.length === 0 || named.includes(undefined)) return null;
  return parties.map(({ code }) => code).filter((code) => named.includes(code));
}

function partyNamed(text: string, parties: readonly PartyNames[]): string | undefined {
  const key = wordKey(text.trim().replace(/^the\s+/i, ''));
  if (key === '') return undefined;
  return parties.find((party) =>
    [party.code, party.name, party.formalName].some((name) => wordKey(name) === key),
  )?.code;
}
