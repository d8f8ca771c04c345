import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { EndingAgreementForm, GroupAgreementForm } from '@/lib/agreements/agreement-form';
import { deliverables } from '@/lib/compliance/content';
import { dateWords } from '@/lib/dates/date-words';
import { AgreementForm } from './agreement-form';
import { ListFields, ListFinder } from './list-fields';
import { RoadmapFields } from './roadmap-fields';

interface GroupAgreementProps {
  action: FormAction;
  form: GroupAgreementForm;
  parties: readonly { code: string; name: string }[];
}

/** The form for a group's project list, roadmap or extension. */
export function GroupAgreement({ form, parties, action }: GroupAgreementProps) {
  const { kind, group } = form;
  if (form.kind === 'roadmap') return <RoadmapAgreement form={form} parties={parties} action={action} />;
  return (
    <>
      {form.kind === 'project_list' && form.many && <ListFinder group={group} many={form.many} />}
      <AgreementForm
        action={action}
        mode={form.mode}
        parties={parties}
        hidden={{ kind, group: group.code }}
        back={agreementsOf(group)}
        withoutMandate={form.withoutMandate ? group.name : null}
      >
        {form.kind === 'project_list' ? (
          <ListFields {...form} />
        ) : (
          <ExtensionFields returned={form.returned} />
        )}
      </AgreementForm>
    </>
  );
}

type ExtensionForm = Extract<GroupAgreementForm, { kind: 'extension' }>;

const agreementsOf = ({ slug }: { slug: string }) => `/groups/${slug}/agreements`;

type RoadmapForm = Extract<GroupAgreementForm, { kind: 'roadmap' }>;

function RoadmapAgreement({ form, parties, action }: GroupAgreementProps & { form: RoadmapForm }) {
  const t = useTranslations('agreements.form');
  const { group, list, lists } = form;
  const address = (query: string) => `/agreements/record?${query}&group=${group.code}`;
  if (list === null) {
    const record = <ButtonLink href={address('kind=project_list')}>{t('recordList')}</ButtonLink>;
    return (
      <EmptyState title={t('noList')} actions={record}>
        {t('noListWords')}
      </EmptyState>
    );
  }
  return (
    <AgreementForm
      action={action}
      mode={form.mode}
      parties={parties}
      hidden={{ kind: 'roadmap', group: group.code, list: list.id }}
      back={agreementsOf(group)}
      withoutMandate={form.withoutMandate ? group.name : null}
      layout="wide"
    >
      <p>
        {t('rests', { date: dateWords(list.agreedOn), version: String(list.version) })}{' '}
        {lists
          .filter(({ id }) => id !== list.id)
          .map(({ id, agreedOn }) => (
            <Link key={id} href={address(`kind=roadmap&list=${id}`)}>
              {t('otherList', { date: dateWords(agreedOn) })}
            </Link>
          ))}
      </p>
      <RoadmapFields list={list} parties={parties} exemptions={form.exemptions} />
    </AgreementForm>
  );
}

function ExtensionFields({ returned }: Pick<ExtensionForm, 'returned'>) {
  const t = useTranslations('agreements');
  return (
    <>
      <CheckboxGroup
        name="deliverables[]"
        label={t('form.extends')}
        choices={deliverables.map((value) => ({ value, label: t(`deliverables.${value}`) }))}
        defaultValue={returned?.deliverables}
      />
      <DateField name="until" label={t('form.until')} required defaultValue={returned?.until} />
    </>
  );
}

interface EndingAgreementProps extends Omit<GroupAgreementProps, 'form'> {
  form: EndingAgreementForm;
}

/** The form for an annulment or a correction. */
export function EndingAgreement({ form, parties, action }: EndingAgreementProps) {
  const t = useTranslations('agreements.form');
  const { kind, target, mode, reason } = form;
  return (
    <AgreementForm
      action={action}
      mode={mode}
      parties={parties}
      hidden={{ kind, targetId: target.id }}
      back={`/agreements/${target.id}`}
    >
      <p>{t(kind === 'annulment' ? 'annulWords' : 'correctWords')}</p>
      <TextArea name="reason" label={t('reason')} rows={3} required defaultValue={reason} />
    </AgreementForm>
  );
}
