import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** Says that a project was logged, with a link to log another one in its group. */
export function Logged({ group }: { group: string }) {
  const t = useTranslations('projects.done');
  return (
    <>
      {t('created')} <Link href={`/projects/new?${new URLSearchParams({ group })}`}>{t('another')}</Link>
    </>
  );
}
