import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/text';
import type { CoverageRow } from '@/lib/coverage/coverage-rule';

/** How many projects serve an undertaking; *restricted* if only a closed group's projects could. */
export function ServingWords({ row, href }: { row: Pick<CoverageRow, 'state' | 'projects'>; href: string }) {
  const t = useTranslations('charter');
  if (row.state === 'restricted') return <Badge>{t('restricted')}</Badge>;
  if (row.state === 'unserved') return t('serving', { count: 0 });
  return <Link href={href}>{t('serving', { count: row.projects })}</Link>;
}
