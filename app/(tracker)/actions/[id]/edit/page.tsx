import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChangeActionForm } from '@/components/meetings/actions/action-forms';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { offeredOwners } from '@/lib/meetings/actions/choices/queries';
import { mayChangeAction } from '@/lib/meetings/actions/policy';
import { actionById } from '@/lib/meetings/actions/queries';
import { changeActionAction } from '../../actions';

type Props = PageProps<'/actions/[id]/edit'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const action = await actionById(await requireActor(), (await params).id);
  if (action === null) return {};
  return { title: (await getTranslations('actions'))('edit.tab', { text: action.text }) };
}

export default async function EditActionPage({ params }: Props) {
  const actor = await requireActor();
  const action = await actionById(actor, (await params).id);
  if (action === null || !mayChangeAction(actor, action)) notFound();
  if (action.closedOn !== null) redirect(`/actions/${action.id}`);
  const [parties, offered, t] = await Promise.all([
    partiesFor(actor),
    offeredOwners(actor),
    getTranslations('actions'),
  ]);
  return (
    <Narrow>
      <PageHead eyebrow={<Link href={`/actions/${action.id}`}>{action.text}</Link>} title={t('edit.title')} />
      <ChangeActionForm action={changeActionAction} of={action} parties={parties} offered={offered} />
    </Narrow>
  );
}
