import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

interface ProjectNameProps {
  project: {
    id: string;
    code: string | null;
    title: string;
    privateTo: string | null;
    /** The agreed list that it is on, where a list of projects says so. */
    list?: { id: string; version: number } | null;
  };
}

/** A project by its code and title, as a link; a private one says whose it is, a listed one by which version. */
export function ProjectName({ project: { id, code, title, privateTo, list } }: ProjectNameProps) {
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
      {list && (
        <>
          {' '}
          <Link className="tag" href={`/agreements/${list.id}`}>
            {t('onList', { version: String(list.version) })}
          </Link>
        </>
      )}
    </>
  );
}
