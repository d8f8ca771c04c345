/** A value, or a tagged refusal. Bugs are exceptions. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; refusal: Reason };

export const accepted = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refused = <Reason>(refusal: Reason): { ok: false; refusal: Reason } => ({ ok: false, refusal });
