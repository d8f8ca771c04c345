interface Given {
  act: 'cleared' | 'agreed';
  party: string;
  /** Set once an edit voided it. */
  voidedOn: string | null;
}

/**
 * What a drafted text of a meeting waits for from a Party (docs/domain.md#my-work): its clearance once another side has
 * cleared, its agreement once all have cleared or another side has agreed. Null if it waits for nothing of theirs.
 *
 * @param parties all Parties
 * @param clearedFirst whether the text is cleared before it is agreed, as minutes are
 */
export function wantedFrom(
  party: string,
  given: readonly Given[],
  { parties, clearedFirst }: { parties: readonly string[]; clearedFirst: boolean },
): 'clear' | 'agree' | null {
  const did = (by: string, act: Given['act']) =>
    given.some((each) => each.party === by && each.act === act && each.voidedOn === null);
  const others = parties.filter((code) => code !== party);
  if (!clearedFirst) {
    return !did(party, 'agreed') && others.some((code) => did(code, 'agreed')) ? 'agree' : null;
  }
  if (!did(party, 'cleared')) return others.some((code) => did(code, 'cleared')) ? 'clear' : null;
  return !did(party, 'agreed') && others.every((code) => did(code, 'cleared')) ? 'agree' : null;
}

/**
 * Whether an agenda item waits for a Party's answer (docs/domain.md#agenda-by-consent): the other side put it forward,
 * or answered the Party's own with another wording.
 */
export function answerWaits(
  party: string,
  {
    consent,
    proposedBy,
    answeredBy,
  }: { consent: string | null; proposedBy: string | null; answeredBy: string | null },
): boolean {
  if (consent === 'put_forward') return proposedBy !== party;
  return consent === 'bracketed' && answeredBy !== party;
}
