import { useTranslations } from 'next-intl';

/** A link to the same list as a file. No page of the app, so the browser itself follows it. */
export function CsvLink({ href }: { href: string }) {
  const t = useTranslations('csv');
  return (
    <a className="csv-link no-print" href={href} download>
      {t('download')}
    </a>
  );
}
