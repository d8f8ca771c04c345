import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { Link } from '@/components/ui/link';
import { requireActor } from '@/lib/access/session';
import { maySetText } from '@/lib/charter/policy';
import { provisionByCode, provisionTexts } from '@/lib/charter/queries';
import { languageName } from '@/lib/charter/text-language';
import { removeTextAction } from '../../../actions';

export async function generateMetadata({
  params,
}: PageProps<'/charter/[code]/text/remove'>): Promise<Metadata> {
  const t = await getTranslations('charter.text');
  return { title: t('removeOf', { provision: (await params).code }) };
}

export default async function RemoveTextPage({
  params,
  searchParams,
}: PageProps<'/charter/[code]/text/remove'>) {
  const actor = await requireActor();
  const provision = await provisionByCode((await params).code);
  if (provision === null || !maySetText(actor)) notFound();
  const { language } = await searchParams;
  const text = (await provisionTexts(provision.code)).find((each) => each.language === language);
  if (text === undefined) notFound();
  const t = await getTranslations('charter.text');
  const page = `/charter/${encodeURIComponent(provision.code)}`;
  return (
    <ConfirmPage
      eyebrow={<Link href={page}>{`${provision.code} ${provision.title}`}</Link>}
      question={t('removeQuestion', { language: languageName(text.language) ?? text.language })}
      action={removeTextAction}
      hidden={{ provision: provision.code, language: text.language, version: text.version }}
      submit={t('remove')}
      back={{ href: `${page}?language=${text.language}#text`, label: t('keep') }}
    >
      <p>{t('removeWords')}</p>
    </ConfirmPage>
  );
}
