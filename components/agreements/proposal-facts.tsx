import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Actions } from '@/components/ui/page';
import { mayBeEnded } from '@/lib/agreements/proposals/content-rule';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';
import { AgreementState } from './agreement-state';

/** The dates of a proposal, and the hash that the Parties concur with. */
export function ProposalFacts({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('agreements');
  const { agreedOn, enteredOn, endedOn } = proposal;
  return (
    <DefinitionList
      items={[
        {
          term: t('page.facts.state'),
          detail: <AgreementState {...proposal} />,
        },
        { term: t('page.facts.agreedOn'), detail: agreedOn && dateWords(agreedOn, { weekday: true }) },
        { term: t('page.facts.enteredOn'), detail: enteredOn && dateWords(enteredOn) },
        { term: t('page.facts.endedOn'), detail: endedOn && dateWords(endedOn) },
        { term: t('page.facts.reason'), detail: proposal.endedReason },
        {
          term: t('page.facts.hash'),
          detail: <code className="wrap-anywhere">{proposal.sha256}</code>,
          small: t(proposal.sound ? 'page.facts.sound' : 'page.facts.unsound'),
        },
      ]}
    />
  );
}

/** Notices that a later agreement ended this one, or that a roadmap lost its list. */
export function EndingNotices({ endings, ending }: Pick<ProposalView, 'endings' | 'ending'>) {
  const t = useTranslations('agreements');
  if (ending?.kind === 'fallen') {
    return (
      <Notice tone="soon">
        {t('page.ended.fallen', { date: dateWords(ending.on) })}{' '}
        <ButtonLink href={`/agreements/${ending.by}`} tone="quiet" small>
          {t('kinds.annulment')}
        </ButtonLink>
      </Notice>
    );
  }
  if (ending?.kind === 'without-list') return <Notice tone="soon">{t('page.ended.without-list')}</Notice>;
  return endings.map(({ id, kind, agreedOn }) => (
    <Notice key={id} tone="soon">
      {kind === 'correction'
        ? t('page.ended.correction')
        : t('page.ended.annulment', { date: agreedOn ? dateWords(agreedOn) : '' })}{' '}
      <ButtonLink href={`/agreements/${id}`} tone="quiet" small>
        {t(`kinds.${kind}`)}
      </ButtonLink>
    </Notice>
  ));
}

/** Links to annul or correct an agreement. */
export function EndingLinks({ proposal }: { proposal: Pick<ProposalView, 'id' | 'kind'> }) {
  const t = useTranslations('agreements.page');
  const href = (kind: string) => `/agreements/record?kind=${kind}&target=${proposal.id}`;
  return (
    <Disclosure summary={t('more')}>
      <Actions>
        {mayBeEnded('annulment', proposal.kind) && (
          <ButtonLink href={href('annulment')}>{t('annul')}</ButtonLink>
        )}
        <ButtonLink href={href('correction')}>{t('correct')}</ButtonLink>
      </Actions>
    </Disclosure>
  );
}
