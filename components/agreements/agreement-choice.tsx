import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { Actions } from '@/components/ui/page';

/** The kinds of agreement of a group. */
const kinds = ['project_list', 'roadmap', 'extension'] as const;

interface AgreementChoiceProps {
  /** The groups for which the reader may concur. */
  groups: readonly { code: string; name: string }[];
  kind: string;
  group: string;
}

/** The first form: the kind of agreement and the group. The answers are in the address. */
export function AgreementChoice({ groups, kind, group }: AgreementChoiceProps) {
  const t = useTranslations('agreements');
  if (groups.length === 0) {
    return <EmptyState title={t('form.choose.nowhere')}>{t('form.choose.nowhereWords')}</EmptyState>;
  }
  return (
    <form className="stack-block max-w-form" action="/agreements/record" method="get">
      <RadioGroup
        name="kind"
        label={t('form.choose.kind')}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={kinds.find((known) => known === kind) ?? 'project_list'}
      />
      <SelectField
        name="group"
        label={t('form.choose.group')}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={group}
      />
      <Actions>
        <Button>{t('form.choose.submit')}</Button>
      </Actions>
    </form>
  );
}
