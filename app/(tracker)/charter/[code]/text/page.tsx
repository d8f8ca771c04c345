import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TextForm } from '@/components/charter/text-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { maySetText } from '@/lib/charter/policy';
import { provisionByCode, provisionTexts } from '@/lib/charter/queries';
import { languageName } from '@/lib/charter/text-language';
import { setTextAction } from '../../actions';

export async function generateMetadata({ params }: PageProps<'/charter/[code]/text'>): Promise<Metadata> {
  const t = await getTranslations('charter.text');
  return { title: t('titleOf', { provision: (await params).code }) };
}

export default async function TextPage({ params, searchParams }: PageProps<'/charter/[code]/text'>) {
  const actor = await requireActor();
  const provision = await provisionByCode((await params).code);
  if (provision === null || !maySetText(actor)) notFound();
  const { language } = await searchParams;
  const texts = language === undefined ? [] : await provisionTexts(provision.code);
  const present = texts.find((text) => text.language === language) ?? null;
  if (language !== undefined && present === null) notFound();
  const t = await getTranslations('charter.text');
  const page = `/charter/${encodeURIComponent(provision.code)}`;
  const name = present && (languageName(present.language) ?? present.language);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={page}>{`${provision.code} ${provision.title}`}</Link>}
        title={name === null ? t('add') : t('edit', { language: name })}
        sub={t('about')}
      />
      <TextForm action={setTextAction} code={provision.code} page={page} present={present} />
    </Narrow>
  );
}
