import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionDone } from '@/components/meetings/actions/action-done';
import { CloseActionForm } from '@/components/meetings/actions/action-forms';
import { ActionView } from '@/components/meetings/actions/action-view';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, charterToday, partiesFor } from '@/lib/charter/queries';
import { mayChangeAction, mayCloseAction } from '@/lib/meetings/actions/policy';
import { actionById, mayReportFor } from '@/lib/meetings/actions/queries';
import { closeActionAction, reportSideAction } from '../actions';

type Props = PageProps<'/actions/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await actionById(await requireActor(), (await params).id))?.text };
}

export default async function ActionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const action = await actionById(actor, (await params).id);
  if (action === null) notFound();
  const [{ done }, head, today, parties, history, mayFor, t] = await Promise.all([
    searchParams,
    charterHead(),
    charterToday(),
    partiesFor(actor),
    historyOf(actor, { type: 'action', id: action.id }),
    mayReportFor(actor, action),
    getTranslations('actions'),
  ]);
  const open = action.closedOn === null;
  const mayClose = open && mayCloseAction(actor, action);
  const edit = open && mayChangeAction(actor, action) && (
    <ButtonLink href={`/actions/${action.id}/edit`}>{t('edit.link')}</ButtonLink>
  );
  return (
    <>
      <ActionDone done={done} meetingId={mayConcurSomewhere(actor) ? action.meeting.id : null} />
      <PageHead eyebrow={<Link href="/actions">{t('title')}</Link>} title={action.text} actions={edit} />
      <ActionView
        action={action}
        parties={parties}
        today={today}
        history={history}
        charter={head}
        report={{ action: reportSideAction, mayFor }}
        close={
          mayClose && (
            <CloseActionForm
              action={closeActionAction}
              of={action}
              today={today}
              mayDrop={mayChangeAction(actor, action)}
            />
          )
        }
      />
    </>
  );
}
