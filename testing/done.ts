import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';

/** The value of a command that was accepted. Throws its refusal otherwise. */
export function done<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
