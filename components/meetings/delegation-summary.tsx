import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { DefinitionList } from '@/components/ui/definition-list';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';

interface DelegationSummaryProps {
  meeting: { id: string };
  parties: readonly { code: string; name: string }[];
  delegations: readonly KnownDelegation[];
}

/** Whom each side sends to a meeting, in a line, and a link to the delegations. */
export function DelegationSummary({ meeting, parties, delegations }: DelegationSummaryProps) {
  const t = useTranslations('delegations');
  return (
    <Section id="delegations" title={t('title')}>
      <DefinitionList
        items={parties.map(({ code, name }) => {
          const of = delegations.find(({ partyCode }) => partyCode === code);
          const head = of?.delegates.find(({ role }) => role === 'head') ?? of?.delegates[0];
          const more = (of?.delegates.length ?? 1) - 1;
          return {
            term: name,
            detail: head ? t('summary.named', { head: head.name, more }) : t('summary.none'),
          };
        })}
      />
      <Actions>
        <ButtonLink href={`/meetings/${meeting.id}/delegations`}>{t('summary.open')}</ButtonLink>
        {delegations.some(({ delegates }) => delegates.length > 0) && (
          <a className={buttonClass('plain')} href={`/meetings/${meeting.id}/delegations.docx`} download>
            {t('file.list')}
          </a>
        )}
      </Actions>
    </Section>
  );
}
