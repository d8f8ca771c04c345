import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { Note } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { YearSummary } from '@/lib/compliance/decrees/year-summary';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface WorkingYearProps {
  year: number;
  years: readonly number[];
  summaries: readonly YearSummary[];
  parties: readonly { code: string; name: string; capital: string }[];
}

/** One year in every capital: its source, and the days off besides plain weekends. */
export function WorkingYear({ year, years, summaries, parties }: WorkingYearProps) {
  const t = useTranslations('decrees');
  const capital = (code: string) => parties.find((party) => party.code === code)?.capital ?? code;
  const dates = [...new Set(summaries.flatMap(({ days }) => days.map(({ date }) => date)))].sort();
  return (
    <Section id="year" title={String(year)}>
      <Tabs
        label={t('years')}
        tabs={years.map((each) => ({
          href: `/settings/non-working-days?year=${each}`,
          label: String(each),
          current: each === year,
        }))}
      />
      <DefinitionList
        items={summaries.map(({ country, source, workingDays: days }) => ({
          term: capital(country),
          detail: source === null ? t('forecast', { days }) : t('decreed', { days, source }),
        }))}
      />
      {dates.length === 0 ? (
        <Note>{t('noDays')}</Note>
      ) : (
        <Table
          caption={t('daysOf', { year: String(year) })}
          phone="keep"
          columns={[
            { label: t('day'), kept: true },
            ...summaries.map(({ country }) => ({ label: capital(country) })),
          ]}
          rows={dates.map((date) => ({
            key: date,
            cells: [
              <span key="day" className="one-line">
                {dateWords(date, { weekday: true, month: 'short', year: false })}
              </span>,
              ...summaries.map((summary) => dayWords(date, summary, t)),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function dayWords(date: CalendarDate, { days }: YearSummary, t: Translator<'decrees'>) {
  const day = days.find((each) => each.date === date);
  if (day === undefined) return '';
  return day.name === null ? t('worked') : day.name || t('moved');
}
