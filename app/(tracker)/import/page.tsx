import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UploadForm } from '@/components/import/upload-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { Actions } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import { say } from '@/i18n/translator';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { listOf, readUploadFault } from '@/lib/pages/import/address';
import { importLimits, isImportSubject } from '@/lib/pages/import/import-file';
import { pasteAction } from './actions';

export async function generateMetadata({ searchParams }: PageProps<'/import'>): Promise<Metadata> {
  const { of } = await searchParams;
  const t = await getTranslations('importing.titles');
  return { title: t(isImportSubject(of) ? of : 'projects') };
}

const how = ['howNew', 'howEmpty', 'howColumns', 'howWrong', 'howFormulas'] as const;

export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  if (!mayWorkSomewhere(await requireActor())) notFound();
  const asked = await searchParams;
  const of = isImportSubject(asked.of) ? asked.of : 'projects';
  const [t, errors] = await Promise.all([getTranslations('importing'), getTranslations('errors')]);
  const fault = readUploadFault(asked.fault);
  const max = fault === 'import-too-wide' ? importLimits.columns : importLimits.rows;
  return (
    <>
      <PageHead
        eyebrow={<Link href={listOf[of]}>{t(`lists.${of}`)}</Link>}
        title={t(`titles.${of}`)}
        sub={t('sub', { rows: importLimits.rows })}
      />
      <Actions>
        <ButtonLink href={`/import/template.xlsx?of=${of}`}>{t('templateXlsx')}</ButtonLink>
        <ButtonLink href={`/import/template.csv?of=${of}`} tone="quiet">
          {t('templateCsv')}
        </ButtonLink>
      </Actions>
      <div className="my-block">
        <Disclosure summary={t('how')}>
          <ul>
            {how.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
      <Section id="upload" title={t('fileTitle')}>
        <UploadForm
          of={of}
          fault={fault ? say(errors, fault, { max }) : ''}
          labels={{
            form: t('fileTitle'),
            file: t('file'),
            hint: t('fileHint'),
            problem: t('problem'),
            errorBefore: t('errorBefore'),
          }}
        >
          <Button>{t('upload')}</Button>
        </UploadForm>
      </Section>
      <Section id="paste" title={t('pasteTitle')}>
        <Form
          action={pasteAction}
          hidden={{ of }}
          id="paste-form"
          label={t('pasteTitle')}
          submit={<SubmitButton tone="plain">{t('preview')}</SubmitButton>}
          beside={
            <ButtonLink href={listOf[of]} tone="quiet">
              {t('cancel')}
            </ButtonLink>
          }
        >
          <TextArea name="text" label={t('paste')} hint={t('pasteHint')} rows={8} />
        </Form>
        {of === 'projects' && (
          <Note>
            <Link href="/projects/import">{t('logOnly')}</Link>
          </Note>
        )}
      </Section>
    </>
  );
}
