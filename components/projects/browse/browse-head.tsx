import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { SearchParams } from '@/lib/projects/browse/filters';
import { readEdited } from '@/lib/projects/bulk-edit/row-address';

interface BrowseHeadProps {
  /** From the address: what was just done. */
  asked: SearchParams;
  list: { total: number; more: boolean };
  /** There is no project that the reader may see. */
  bare: boolean;
  mayLog: boolean;
}

/** The list's title and total, and a link to log a project. */
export function BrowseHead({ asked, list: { total, more }, bare, mayLog }: BrowseHeadProps) {
  const t = useTranslations('projects');
  const r = useTranslations('browse');
  const v = useTranslations('views');
  const organisations = useTranslations('organisations');
  const imports = useTranslations('importing');
  const edited = readEdited(asked);
  const words = {
    loaded: t('done.loaded'),
    'row-saved': r('row.saved'),
    'view-saved': v('done.saved'),
    'several-changed': (
      <>
        {r('bulk.done', { count: edited.changed })}{' '}
        {edited.undo && <Link href={edited.undo}>{r('bulk.undo')}</Link>}
      </>
    ),
  };
  const counted = more ? r('more', { count: total }) : t('count', { count: total });
  return (
    <>
      <DoneNotice done={asked.done} words={words} />
      <PageHead
        title={t('title')}
        sub={bare ? null : <span role="status">{counted}</span>}
        actions={
          <>
            <ButtonLink href="/organisations">{organisations('title')}</ButtonLink>
            {mayLog && <ButtonLink href="/import?of=projects">{imports('link')}</ButtonLink>}
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
