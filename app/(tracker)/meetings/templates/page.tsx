import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TemplateSection } from '@/components/meetings/template-section';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { mayEditTemplates } from '@/lib/meetings/preparation/template/policy';
import { template } from '@/lib/meetings/preparation/template/queries';
import { meetingKinds } from '@/lib/meetings/schema';
import { addTemplateStepAction, changeTemplateStepAction, removeTemplateStepAction } from './actions';

const acts = {
  add: addTemplateStepAction,
  change: changeTemplateStepAction,
  remove: removeTemplateStepAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings.templates'))('title') };
}

export default async function TemplatesPage({ searchParams }: PageProps<'/meetings/templates'>) {
  const actor = await requireActor();
  const [{ done, kind: open, edit }, parties, templates, t] = await Promise.all([
    searchParams,
    partiesFor(actor),
    Promise.all(meetingKinds.map(async (kind) => ({ kind, steps: await template(kind) }))),
    getTranslations('meetings'),
  ]);
  const words = {
    added: t('templates.done.added'),
    changed: t('templates.done.changed'),
    removed: t('templates.done.removed'),
  };
  return (
    <>
      <DoneNotice done={done} words={words} />
      <PageHead
        eyebrow={<Link href="/meetings">{t('title')}</Link>}
        title={t('templates.title')}
        sub={t('templates.sub')}
      />
      {templates.map(({ kind, steps }) => (
        <TemplateSection
          key={kind}
          kind={kind}
          steps={steps}
          parties={parties}
          editing={kind === open ? String(edit ?? '') : null}
          acts={mayEditTemplates(actor) ? acts : null}
        />
      ))}
    </>
  );
}
