import { useTranslations } from 'next-intl';
import { CheckboxField, CheckboxGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { digestDays, type MailSetting, reminderDays } from '@/lib/activity/mail/setting';

interface MailSettingFormProps {
  action: FormAction;
  setting: MailSetting;
  /** The IANA names to choose from. */
  zones: readonly string[];
  /** The zone that holds without a choice, in words. */
  ownZone: string;
}

/** What the reader wants to be told, and when. */
export function MailSettingForm({ action, setting, zones, ownZone }: MailSettingFormProps) {
  const t = useTranslations('mail.settings');
  return (
    <Form action={action} submit={t('save')} hidden={{ version: setting.version }} id="mail-setting">
      <CheckboxGroup
        name="days[]"
        label={t('days')}
        hint={t('daysAbout')}
        choices={reminderDays.map((day) => ({ value: String(day), label: t('before', { days: day }) }))}
        defaultValue={setting.days.map(String)}
      />
      <CheckboxField name="overdue" label={t('overdue')} defaultChecked={setting.overdue} />
      <CheckboxField
        name="proposals"
        label={t('proposals')}
        hint={t('proposalsAbout')}
        defaultChecked={setting.proposals}
      />
      <CheckboxField
        name="verdicts"
        label={t('verdicts')}
        hint={t('verdictsAbout')}
        defaultChecked={setting.verdicts}
      />
      <SelectField
        name="digestOn"
        label={t('digest')}
        hint={t('digestAbout')}
        blank={t('noDigest')}
        choices={digestDays.map((day, index) => ({ value: String(index + 1), label: t(`weekdays.${day}`) }))}
        defaultValue={setting.digestOn === null ? null : String(setting.digestOn)}
      />
      <SelectField
        name="timeZone"
        label={t('zone')}
        hint={t('zoneAbout')}
        blank={ownZone}
        choices={zones.map((zone) => ({ value: zone, label: zone }))}
        defaultValue={setting.timeZone}
      />
    </Form>
  );
}
