import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LetterSwitch } from '@/components/shell/letter-switch';
import { newThings } from '@/components/shell/new-things';
import { places } from '@/components/shell/places';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { requireActor } from '@/lib/access/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.keyboard'))('title') };
}

export default async function KeyboardPage() {
  await requireActor();
  const [t, nav, begin] = await Promise.all([
    getTranslations('shell.keyboard'),
    getTranslations('shell.nav'),
    getTranslations('shell.new'),
  ]);
  const keys = [
    ['/', t('search')],
    ['?', t('help')],
    ...places.map(([key, , letter]) => [`g ${letter}`, nav(key)] as const),
    ...newThings.map(([key, , letter]) => [`n ${letter}`, begin(key)] as const),
  ] as const;
  return (
    <>
      <PageHead title={t('title')} sub={t('about')} />
      <Table
        caption={t('title')}
        phone="keep"
        columns={[{ label: t('keys') }, { label: t('does') }]}
        rows={keys.map(([key, words]) => ({ key, cells: [<kbd key="key">{key}</kbd>, words] }))}
      />
      <LetterSwitch label={t('switch')} />
    </>
  );
}
