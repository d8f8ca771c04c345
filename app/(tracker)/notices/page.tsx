import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '@/components/activity/mail/notice-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { noticesOf } from '@/lib/activity/mail/queries/screens';
import { seenAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail.notices'))('title') };
}

export default async function NoticesPage({ searchParams }: PageProps<'/notices'>) {
  const actor = await requireActor();
  const [page, { done }, t] = await Promise.all([
    noticesOf(actor),
    searchParams,
    getTranslations('mail.notices'),
  ]);
  if (page === null) notFound();
  const { told, gone, groups, today, timeZone, newest } = page;
  const [fresh, seen] = [told.filter((notice) => !notice.seen), told.filter((notice) => notice.seen)];
  const list = { groups, today, timeZone };
  return (
    <>
      <DoneNotice done={done} words={{ seen: t('done') }} />
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={<Link href="/account/mail">{t('settings')}</Link>}
      />
      {told.length === 0 && <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState>}
      {newest !== null && (
        <Form
          action={seenAction}
          submit={<SubmitButton tone="plain">{t('markSeen')}</SubmitButton>}
          hidden={{ until: newest.toISOString() }}
          layout="below"
          id="seen"
        />
      )}
      {fresh.length > 0 && (
        <div className="mt-section">
          <Section id="new" title={t('new')} aside={t('count', { count: fresh.length })}>
            <NoticeList notices={fresh} {...list} />
          </Section>
        </div>
      )}
      {seen.length > 0 && (
        <Section id="seen-before" title={t('seen')}>
          <NoticeList notices={seen} {...list} />
        </Section>
      )}
      {gone > 0 && <Note>{t('gone', { gone })}</Note>}
    </>
  );
}
