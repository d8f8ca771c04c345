import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundNotice } from '@/components/shell/not-found-notice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.notFound'))('title') };
}

/** A row that the reader may not see, or that is not there. */
export default function NotFound() {
  return <NotFoundNotice />;
}
