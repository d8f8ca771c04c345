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
    list?: { version: number } | null;
  };
  /** Its working group's name, for lists of projects of several. */
  group?: string | undefined;
  /** Further badges. */
  children?: ReactNode;
}

/**
 * A link to a project by code and title, with its group. It marks a private project's Party and a listed one's
 * version.
 */
export function ProjectName({
  project: { id, code, title, privateTo, list },
  group,
  children,
}: ProjectNameProps) {
  const t = useTranslations('projects');
  return (
    <span className="row-name">
      {code && <span className="code">{code} </span>}
      <Link className="row-title" href={`/projects/${id}`} title={title}>
        {title}
      </Link>
      {group && (
        <>
          {' '}
          <span className="row-group">{group}</span>
        </>
      )}
      {privateTo && (
        <>
          {' '}
          <Badge>{t('private', { code: privateTo })}</Badge>
        </>
      )}
      {list && (
        <>
          {' '}
          <Badge>{t('onList', { version: String(list.version) })}</Badge>
        </>
      )}
      {children}
    </span>
  );
}
