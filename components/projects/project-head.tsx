import { useTranslations } from 'next-intl';
import { Menu } from '@/components/shell/menu';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Badge } from '@/components/ui/text';
import type { ProjectContent } from '@/lib/projects/record-text';

interface ProjectHeadProps {
  project: {
    id: string;
    code: string | null;
    privateTo: string | null;
    group: { slug: string; name: string; restricted: boolean };
    content: ProjectContent;
  };
  mayWrite: boolean;
  mayTable: boolean;
}

/** The head of a project's page: code, title, compartment, and what the reader may do. */
export function ProjectHead({ project, mayWrite, mayTable }: ProjectHeadProps) {
  const t = useTranslations('projects');
  const { id, code, privateTo, group, content } = project;
  return (
    <PageHead
      eyebrow={
        <>
          <Link href="/projects">{t('title')}</Link>
          {code && ` · ${code}`}
        </>
      }
      title={content.title}
      sub={
        <>
          {group.name} · {t(`stages.${content.stage}`)}{' '}
          {privateTo && <Badge>{t('private', { code: privateTo })}</Badge>}{' '}
          {group.restricted && <Badge>{t('restricted')}</Badge>}
        </>
      }
      actions={
        <>
          {mayWrite && (
            <ButtonLink href={`/projects/${id}/edit`} tone="main">
              {t('page.edit')}
            </ButtonLink>
          )}
          {privateTo && mayTable && <ButtonLink href={`/projects/${id}/table`}>{t('table.link')}</ButtonLink>}
          {mayWrite && (
            <Menu summary={t('page.more')} label={t('page.moreOf')}>
              <Link className="menu-line whitespace-nowrap" href={`/projects/${id}/merge`}>
                {t('page.merge')}
              </Link>
            </Menu>
          )}
        </>
      }
    />
  );
}
