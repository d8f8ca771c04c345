import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FilterActions } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Sub } from '@/components/ui/page-head';
import { DateField } from '@/components/ui/text-fields';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { isOfToday } from '@/lib/compliance/viewpoint';
import { dateWords, type NamedZone, zoneWords } from '@/lib/dates/date-words';

interface AsOfLineProps {
  at: Viewpoint;
  timeZone: NamedZone;
  /** The page's own address; the form adds the dates. */
  action: string;
  /** What the page leaves out for another day than today. */
  beside?: ReactNode;
}

/** The day that the page is as of, and the form that changes it. Both dates are in the address. */
export function AsOfLine({ at, timeZone, action, beside }: AsOfLineProps) {
  const t = useTranslations('overview.asOf');
  const now = isOfToday(at);
  return (
    <div className="-mt-5 mb-4 flex flex-wrap items-baseline gap-x-4">
      <Sub>
        {t.rich('line', {
          date: dateWords(at.asOf, { weekday: true }),
          known: at.asKnown === at.today ? t('today') : t('on', { date: dateWords(at.asKnown) }),
          zone: zoneWords(timeZone),
          strong: (chunks) => <strong>{chunks}</strong>,
        })}
        {at.asOf > at.today && <> {t('ahead')}</>}
        {!now && beside && <> {beside}</>}
      </Sub>
      <div className="*:mt-0 has-open:basis-full print:hidden">
        <Disclosure summary={t('change')} open={!now}>
          <form className="filter-bar" action={action} method="get" aria-label={t('change')}>
            <DateField name="asOf" label={t('asOf')} defaultValue={at.asOf} />
            <DateField
              name="asKnown"
              label={t('asKnown')}
              hint={t('asKnownHint')}
              defaultValue={at.asKnown}
            />
            <FilterActions>
              <Button tone="plain">{t('show')}</Button>
              {!now && <Link href={action}>{t('backToToday')}</Link>}
            </FilterActions>
          </form>
        </Disclosure>
      </div>
    </div>
  );
}
