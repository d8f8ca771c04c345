import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundNotice } from '@/components/shell/not-found-notice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.notFound'))('title') };
}

/** For a row that does not exist or that the reader may not see. */
export default function NotFound() {
  return <NotFoundNotice />;
}
