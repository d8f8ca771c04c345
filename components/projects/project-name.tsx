import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/text';

interface ProjectNameProps {
  project: {
    id: string;
    code: string | null;
    title: string;
    privateTo: string | null;
    /** The agreed list that holds it, for lists of projects that show it. */
    list?: { id: string; version: number } | null;
  };
  /** Further badges. */
  children?: ReactNode;
}

/** A link to a project by code and title. It marks a private project's Party and a listed one's version. */
export function ProjectName({ project: { id, code, title, privateTo, list }, children }: ProjectNameProps) {
  const t = useTranslations('projects');
  return (
    <span className="row-name">
      {code && <span className="code">{code} </span>}
      <Link href={`/projects/${id}`} title={title}>
        {title}
      </Link>
      {privateTo && (
        <>
          {' '}
          <Badge>{t('private', { code: privateTo })}</Badge>
        </>
      )}
      {list && (
        <>
          {' '}
          <Badge href={`/agreements/${list.id}`}>{t('onList', { version: String(list.version) })}</Badge>
        </>
      )}
      {children}
    </span>
  );
}
