import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { say } from '@/i18n/translator';
import { providerOf } from '@/lib/access/providers';

/** Why a sign-in through a provider came to nothing, as the address says after it: keys of the `errors` messages. */
const problems = [
  'provider-failed',
  'provider-cancelled',
  'identity-unknown',
  'identity-other-side',
  'identity-disabled',
  'identity-taken',
  'identity-linked',
  'invitation-used',
  'email-known',
  'email-disabled',
  'link-signed-out',
  'unsaved.full',
  'unsaved.missing',
  'unsaved.unwritable',
  'unsaved.unreachable',
  'unsaved.busy',
] as const;

/** The notice for `?problem=CODE&provider=ID`; nothing for an unknown code or provider. */
export function ProviderProblem({ problem, provider }: { problem: unknown; provider: unknown }) {
  const t = useTranslations('errors');
  const code = problems.find((each) => each === problem);
  const name = typeof provider === 'string' ? providerOf(provider)?.name : undefined;
  if (code === undefined || name === undefined) return null;
  return <Notice tone="out">{say(t, code, { provider: name })}</Notice>;
}
