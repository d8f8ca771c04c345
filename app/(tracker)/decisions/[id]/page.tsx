import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DecisionView } from '@/components/meetings/decisions/decision-view';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { maySayWhatBecame } from '@/lib/meetings/decisions/policy';
import { decisionById } from '@/lib/meetings/decisions/queries';
import { sayWhatBecameAction } from '../actions';

type Props = PageProps<'/decisions/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const decision = await decisionById(await requireActor(), (await params).id);
  if (decision === null) return {};
  return { title: (await getTranslations('decisions'))('heading', { code: decision.code ?? '' }) };
}

export default async function DecisionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const decision = await decisionById(actor, (await params).id);
  if (decision === null) notFound();
  const [{ done }, today, t] = await Promise.all([
    searchParams,
    charterToday(),
    getTranslations('decisions'),
  ]);
  return (
    <>
      <DoneNotice done={done} words={{ became: t('done.became') }} />
      <PageHead
        eyebrow={<Link href="/decisions">{t('title')}</Link>}
        title={t('heading', { code: decision.code ?? '' })}
      />
      <DecisionView
        decision={decision}
        today={today}
        became={maySayWhatBecame(actor, decision) ? sayWhatBecameAction : null}
      />
    </>
  );
}
