import 'server-only';
import type { FormState } from '@/components/ui/form-state';
import { systemActor } from '@/lib/access/actor';
import type { FlowPurpose } from '@/lib/access/provider-flow';
import { startFlow } from '@/lib/access/provider-sign-in';
import { providerOf } from '@/lib/access/providers';
import { clientInfo } from '@/lib/access/session';
import { minutesToWaitForProvider } from '@/lib/access/sign-in-limit';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { removeField, submitAs } from './submit';

/**
 * Leads to the provider that the form names, for sign-in, to join or to link. Starts are limited for each client.
 * @param next where the person arrives afterwards
 */
export async function startProvider(form: FormData, purpose: FlowPurpose, next: string): Promise<FormState> {
  const { client } = await clientInfo();
  const id = String(removeField(form, 'provider') ?? '');
  return submitAs(
    systemActor,
    () => addressAt(id, { purpose, next }, client),
    form,
    (address) => address,
  );
}

async function addressAt(
  id: string,
  flow: { purpose: FlowPurpose; next: string },
  client: string | null,
): Promise<Result<string, Refusal>> {
  const provider = providerOf(id);
  if (provider === null) return refused(invalid('unknown-choice'));
  const minutes = await minutesToWaitForProvider(client);
  if (minutes !== null) return refused(invalid('sign-in-limited', '', { minutes }));
  const address = await startFlow(provider, { provider: id, ...flow });
  return address === null
    ? refused(invalid('provider-down', '', { provider: provider.name }))
    : accepted(address);
}
