import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice-fields';
import { FieldScope } from '@/components/ui/field-scope';
import { HiddenField } from '@/components/ui/hidden-field';
import { Section } from '@/components/ui/section';
import { annualReadings, type LastDayRule, lastDayRules } from '@/lib/compliance/schema';

export interface ObligationRow {
  code: 'three-month' | 'annual-meeting';
  title: string;
  provision: string;
  reading: string;
  nonWorkingLastDay: LastDayRule;
}

/**
 * How an obligation is read, and a form that previews another setting. It uses GET and writes nothing.
 * `asked` is the setting to preview.
 */
export function ObligationSettings({
  obligation,
  asked,
}: {
  obligation: ObligationRow;
  asked: { reading: string; nonWorkingLastDay: LastDayRule } | null;
}) {
  const t = useTranslations('compliance.settings');
  const readings = useTranslations('compliance.meeting');
  const shown = asked ?? obligation;
  return (
    <Section id={obligation.code} title={obligation.title} aside={obligation.provision}>
      {/* a new key resets the radios, which would keep the earlier choice */}
      <form
        key={`${shown.reading} ${shown.nonWorkingLastDay}`}
        className="stack-block max-w-form"
        method="get"
        action="/settings"
        aria-label={obligation.title}
      >
        <FieldScope id={obligation.code}>
          <HiddenField name="obligation" value={obligation.code} />
          {obligation.code === 'annual-meeting' && (
            <RadioGroup
              name="reading"
              label={t('reading')}
              defaultValue={shown.reading}
              choices={annualReadings.map((value) => ({
                value,
                label: readings(`readings.${value}`),
                hint: readings(`readingHints.${value}`),
              }))}
            />
          )}
          <RadioGroup
            name="nonWorkingLastDay"
            label={t('nonWorkingLastDay')}
            defaultValue={shown.nonWorkingLastDay}
            choices={lastDayRules.map((value) => ({ value, label: t(`lastDayChoices.${value}`) }))}
          />
        </FieldScope>
        <div className="button-row pt-2">
          <Button tone="plain">{t('preview')}</Button>
        </div>
      </form>
    </Section>
  );
}
