import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { Link } from '@/components/ui/link';
import { requireActor } from '@/lib/access/session';
import { mayEnterDecrees } from '@/lib/compliance/decrees/policy';
import { decreeById } from '@/lib/compliance/decrees/queries';
import { withdrawDecreeAction } from '../../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decrees.withdraw'))('submit') };
}

const page = '/settings/non-working-days';

export default async function WithdrawDecreePage({
  params,
}: PageProps<'/settings/non-working-days/[id]/withdraw'>) {
  const actor = await requireActor();
  const decree = mayEnterDecrees(actor) ? await decreeById((await params).id) : null;
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
