import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundNotice } from '@/components/shell/not-found-notice';
import { PlainPage } from '@/components/shell/plain-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.notFound'))('title') };
}

/** For an address without a page. */
export default function NotFound() {
  return (
    <PlainPage>
      <NotFoundNotice />
    </PlainPage>
  );
}
