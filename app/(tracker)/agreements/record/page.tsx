import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AgreementChoice } from '@/components/agreements/agreement-choice';
import { EndingAgreement, GroupAgreement } from '@/components/agreements/agreement-parts';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { mayConcurFor } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { agreementFormFor } from '@/lib/agreements/form/queries';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { agreeAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('form.choose.title') };
}

export default async function RecordPage({ searchParams }: PageProps<'/agreements/record'>) {
  const actor = await requireActor();
  const query = await searchParams;
  const { kind = '', group = '' } = query;
  const [form, parties, groups, t] = await Promise.all([
    agreementFormFor(actor, query, await charterToday()),
    partiesFor(actor),
    workingGroups(actor),
    getTranslations('agreements'),
  ]);
  if (form === 'not-found') notFound();
  const eyebrow = <Link href="/agreements">{t('title')}</Link>;
  if (form === 'to-choose') {
    const own = groups.filter(({ code }) => mayConcurFor(actor, code));
    return (
      <Narrow>
        <PageHead eyebrow={eyebrow} title={t('form.choose.title')} sub={t('form.choose.sub')} />
        <AgreementChoice groups={own} kind={String(kind)} group={String(group)} />
      </Narrow>
    );
  }
  const ofGroup = 'group' in form;
  const about = ofGroup
    ? form.group.name
    : t('name', {
        about: form.target.about ?? t('charter'),
        kind: t(`kinds.${form.target.kind}`).toLowerCase(),
      });
  const page = (
    <>
      <PageHead eyebrow={eyebrow} title={t(`form.title.${form.kind}`, { about })} />
      {ofGroup ? (
        <GroupAgreement form={form} parties={parties} action={agreeAction} />
      ) : (
        <EndingAgreement form={form} parties={parties} action={agreeAction} />
      )}
    </>
  );
  // a roadmap's fields are a table
  return form.kind === 'roadmap' ? page : <Narrow>{page}</Narrow>;
}
