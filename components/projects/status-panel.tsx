import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { PartyChip } from '@/components/ui/party-chip';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { jointStatus, type PartyStatus, projectStatuses } from '@/lib/projects/status-rule';
import { JointStatusWord, PartyStatusWord } from './status-words';

interface StatusPanelProps {
  /** In the reader's order. */
  statuses: readonly PartyStatus[];
  parties: readonly { code: string; name: string }[];
}

/** Each Party's status and reason, and whether they agree. */
export function StatusPanel({ statuses, parties }: StatusPanelProps) {
  const t = useTranslations('projects.page');
  const nameOf = (party: string) => parties.find(({ code }) => code === party)?.name ?? party;
  return (
    <>
      {statuses.length > 1 && (
        <p className="verdict-line">
          <JointStatusWord joint={jointStatus(statuses)} />
        </p>
      )}
      <DefinitionList
        layout="ledger"
        items={statuses.map((status) => ({
          key: status.party,
          term: (
            <>
              <PartyChip code={status.party} /> {nameOf(status.party)}
            </>
          ),
          ...(status.kind !== 'never' && status.line !== ''
            ? { small: t('because', { line: status.line }) }
            : {}),
          detail: <PartyStatusWord status={status} aged />,
        }))}
      />
    </>
  );
}

/** The form for a status with an optional line on why. */
export function StatusForm({ action, project }: { action: FormAction; project: string }) {
  const t = useTranslations('projects');
  return (
    <Form
      action={action}
      submit={<SubmitButton tone="plain">{t('page.reportSubmit')}</SubmitButton>}
      hidden={{ project }}
      id="status"
      label={t('page.report')}
    >
      <RadioGroup
        name="status"
        label={t('page.report')}
        inline
        choices={projectStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <TextField name="line" label={t('page.line')} optional />
    </Form>
  );
}
