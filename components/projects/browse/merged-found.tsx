import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

interface Name {
  id: string;
  code: string | null;
  title: string;
}

/** Says that the searched code belongs to a merged project, with links to it and its survivor. */
export function MergedFound({ merged: { became, ...merged } }: { merged: Name & { became: Name | null } }) {
  const t = useTranslations('merge');
  const link = ({ id, code, title }: Name) => (
    <Link href={`/projects/${id}`}>{code === null ? title : `${code} ${title}`}</Link>
  );
  return t.rich(became ? 'found' : 'foundElsewhere', {
    project: () => link(merged),
    into: () => became && link(became),
  });
}
