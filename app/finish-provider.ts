import 'server-only';
import { type NextRequest, NextResponse } from 'next/server';
import type { ProvenIdentity } from '@/lib/access/next-auth-options';
import { signInPath } from '@/lib/access/next-path';
import type { Flow } from '@/lib/access/provider-flow';
import { finishFlow } from '@/lib/access/provider-sign-in';
import { clientInfo, currentActor, keepDevice } from '@/lib/access/session';
import { takeProviderBack } from '@/lib/access/sign-in-limit';
import { environment, type OidcProvider } from '@/lib/env';
import { linkIdentity, signInByProvider } from '@/lib/people/identities/commands';
import type { Refusal } from '@/lib/refusal';

/** Whether the sign-in came to what it was begun for, and why not. */
interface Outcome {
  done: boolean;
  /** The key of an `errors` message, or null if the answer itself was refused. */
  problem: string | null;
}

/**
 * Takes a provider's answer: signs in, joins or links, whichever was begun, and redirects to where that leads. A
 * failure is told on the page from which it was begun.
 */
export async function finishProvider(request: NextRequest, provider: OidcProvider): Promise<Response> {
  const outcome: Outcome = { done: false, problem: null };
  const flow = await finishFlow(request, provider.id, (begun, identity) =>
    enter(begun, { ...identity, provider: provider.id }, outcome),
  );
  if (outcome.done) await takeProviderBack((await clientInfo()).client);
  const isStopped = request.nextUrl.searchParams.get('error') === 'access_denied';
  const problem = outcome.problem ?? (isStopped ? 'provider-cancelled' : 'provider-failed');
  const path =
    outcome.done && flow !== null ? flow.next : problemPath(flow, { problem, provider: provider.id });
  return NextResponse.redirect(new URL(path, environment().url), 303);
}

/** Returns the token of the session that it opened, or null. */
async function enter(
  { purpose }: Flow,
  proven: ProvenIdentity & { provider: string },
  outcome: Outcome,
): Promise<string | null> {
  if (purpose.kind === 'link') {
    const actor = await currentActor();
    if (actor === null || actor.personId !== purpose.person) {
      outcome.problem = 'link-signed-out';
      return null;
    }
    const linked = await linkIdentity(actor, proven);
    if (linked.ok) outcome.done = true;
    else outcome.problem = problemOf(linked.refusal);
    return null;
  }
  const from = await clientInfo();
  const invitation = purpose.kind === 'join' ? purpose.invitation : '';
  const opened = await signInByProvider(proven, invitation, from);
  if (!opened.ok) {
    outcome.problem = problemOf(opened.refusal);
    return null;
  }
  await keepDevice(opened.value.device);
  outcome.done = true;
  return opened.value.token;
}

function problemOf(refusal: Refusal): string {
  if (refusal.kind === 'unsaved') return `unsaved.${refusal.fault}`;
  return (refusal.kind === 'invalid' && refusal.errors[0]?.code) || 'provider-failed';
}

/** The page from which the sign-in was begun, with what to tell there (ProviderProblem). */
function problemPath(flow: Flow | null, told: { problem: string; provider: string }): string {
  const path =
    flow?.purpose.kind === 'link'
      ? '/account'
      : flow?.purpose.kind === 'join'
        ? `/join?token=${encodeURIComponent(flow.purpose.invitation)}`
        : signInPath(flow?.next ?? null);
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(told)}`;
}
