import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';

/** What a result matches that was refused with this code alone. */
export const refusal = (code: string) => ({ refusal: { errors: [{ code }] } });

/** Each error of a refused command as `field:code`, or the kind of the refusal. Throws if it was accepted. */
export async function codes(result: Promise<Result<unknown, Refusal>>) {
  const answer = await result;
  if (answer.ok) throw new Error('It was accepted');
  const { refusal } = answer;
  return refusal.kind === 'invalid'
    ? refusal.errors.map(({ field, code }) => `${field}:${code}`)
    : refusal.kind;
}
