import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormatList } from '@/components/import/format-list';
import { UploadForm } from '@/components/import/upload-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { Columns } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tabs } from '@/components/ui/tabs';
import { Lead } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import { say } from '@/i18n/translator';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { readUploadFault, startAddress } from '@/lib/pages/import/address';
import { importLimits, importSubjects, isImportSubject, plainLayout } from '@/lib/pages/import/import-file';
import { importGroup, listAddress } from '@/lib/pages/import/queries';
import { pasteAction } from './actions';

export async function generateMetadata({ searchParams }: PageProps<'/import'>): Promise<Metadata> {
  const { of, fault } = await searchParams;
  const t = await getTranslations('importing');
  const title = t(`titles.${isImportSubject(of) ? of : 'projects'}`);
  return { title: readUploadFault(fault) ? `${t('errorBefore')}${title}` : title };
}

const how = ['howNew', 'howEmpty', 'howColumns', 'howWrong', 'howFormulas'] as const;

export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  const actor = await requireActor();
  if (!mayWorkSomewhere(actor)) notFound();
  const asked = await searchParams;
  const of = isImportSubject(asked.of) ? asked.of : 'projects';
  const [t, errors] = await Promise.all([getTranslations('importing'), getTranslations('errors')]);
  const fault = readUploadFault(asked.fault);
  const group = await importGroup(actor, of, asked.group);
  const list = await listAddress(actor, { of, layout: { ...plainLayout, group: group?.code ?? '' } });
  const max = fault === 'import-too-wide' ? importLimits.columns : importLimits.rows;
  return (
    <>
      <PageHead
        eyebrow={<Link href={list}>{t(`lists.${of}`)}</Link>}
        title={t(`titles.${of}`)}
        sub={t('sub', { rows: importLimits.rows })}
      />
      <Tabs
        label={t('kinds')}
        tabs={importSubjects.map((each) => ({
          href: startAddress(each, group?.code),
          label: t(`kind.${each}`),
          current: each === of,
        }))}
      />
      {group && (
        <Lead>
          {t('group', { group: group.name })} <Link href={startAddress(of)}>{t('noGroup')}</Link>
        </Lead>
      )}
      <div className="button-row my-block">
        <a className={buttonClass('plain')} href={`/import/template.xlsx?of=${of}`} download>
          {t('templateXlsx')}
        </a>
        <a className={buttonClass('quiet')} href={`/import/template.csv?of=${of}`} download>
          {t('templateCsv')}
        </a>
      </div>
      <div className="my-block">
        <Disclosure summary={t('how')}>
          <ul>
            {how.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
      <Columns>
        <div>
          <Section id="upload" title={t('fileTitle')}>
            <UploadForm
              of={of}
              group={group?.code ?? ''}
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
              hidden={{ of, group: group?.code ?? '' }}
              id="paste-form"
              label={t('pasteTitle')}
              submit={<SubmitButton tone="plain">{t('preview')}</SubmitButton>}
              beside={
                <ButtonLink href={list} tone="quiet">
                  {t('cancel')}
                </ButtonLink>
              }
            >
              <TextArea name="text" label={t('paste')} hint={t('pasteHint')} rows={8} />
            </Form>
          </Section>
        </div>
        <aside>
          <FormatList of={of} />
        </aside>
      </Columns>
    </>
  );
}
