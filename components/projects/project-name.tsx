import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

interface ProjectNameProps {
  project: { id: string; code: string | null; title: string; privateTo: string | null };
}

/** A project by its code and title, as a link; a private one says whose it is. */
export function ProjectName({ project: { id, code, title, privateTo } }: ProjectNameProps) {
  const t = useTranslations('projects');
  return (
    <>
      {code && <span className="code">{code} </span>}
      <Link href={`/projects/${id}`}>{title}</Link>
      {privateTo && (
        <>
          {' '}
          <span className="tag">{t('private', { code: privateTo })}</span>
        </>
      )}
    </>
  );
}
