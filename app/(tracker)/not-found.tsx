import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Absent } from '@/components/shell/absent';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.notFound'))('title') };
}

/** A row that the reader may not see, or that is not there. */
export default function NotFound() {
  return <Absent />;
}
