import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { Link } from '@/components/ui/link';
import { requireActor } from '@/lib/access/session';
import { mayEnterDecrees } from '@/lib/compliance/decrees/policy';
import { decreeById } from '@/lib/compliance/decrees/queries';
import { withdrawDecreeAction } from '../../../actions';

type Props = PageProps<'/settings/non-working-days/[id]/withdraw'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const decree = await decreeFor(params);
  const t = await getTranslations('decrees.withdraw');
  return { title: decree ? t('question', { instrument: decree.instrument }) : undefined };
}

const page = '/settings/non-working-days';

export default async function WithdrawDecreePage({ params }: Props) {
  const decree = await decreeFor(params);
  if (decree === null) notFound();
  const [t, days] = await Promise.all([getTranslations('decrees.withdraw'), getTranslations('decrees')]);
  return (
    <ConfirmPage
      eyebrow={<Link href={page}>{days('title')}</Link>}
      question={t('question', { instrument: decree.instrument })}
      action={withdrawDecreeAction}
      hidden={{ id: decree.id }}
      submit={t('submit')}
      back={{ href: page, label: t('keep') }}
    >
      <p>{t('words')}</p>
    </ConfirmPage>
  );
}

/** The decree to withdraw; null for readers who may not. */
async function decreeFor(params: Props['params']) {
  const actor = await requireActor();
  return mayEnterDecrees(actor) ? decreeById((await params).id) : null;
}
