import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';

interface BrowseHeadProps {
  done: string | string[] | undefined;
  list: { total: number; more: boolean };
  /** There is no project that the reader may see. */
  bare: boolean;
  mayLog: boolean;
}

/** The list's title and total, and a link to log a project. */
export function BrowseHead({ done, list: { total, more }, bare, mayLog }: BrowseHeadProps) {
  const t = useTranslations('projects');
  const r = useTranslations('browse');
  const v = useTranslations('views');
  const organisations = useTranslations('organisations');
  const words = {
    loaded: t('done.loaded'),
    imported: t('done.imported'),
    'row-saved': r('row.saved'),
    'view-saved': v('done.saved'),
    'several-changed': r('bulk.done'),
  };
  const counted = more ? r('more', { count: total }) : t('count', { count: total });
  return (
    <>
      <DoneNotice done={done} words={words} />
      <PageHead
        title={t('title')}
        sub={bare ? null : counted}
        actions={
          <>
            <ButtonLink href="/organisations">{organisations('title')}</ButtonLink>
            {mayLog && <ButtonLink href="/projects/import">{t('import')}</ButtonLink>}
            {mayLog && (
              <ButtonLink href="/projects/new" tone="main">
                {t('log')}
              </ButtonLink>
            )}
          </>
        }
      />
    </>
  );
}
