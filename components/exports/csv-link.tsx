import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';

/** The address of a list's CSV file: the list's path with `.csv`, and the same filters. */
export const csvAddress = (list: string) => list.replace(/(\?|$)/, '.csv$1');

/** A link to the list as a file. It bypasses the router. */
export function CsvLink({ href }: { href: string }) {
  const t = useTranslations('csv');
  return (
    <a className={`${buttonClass('quiet')} print:hidden`} href={href} download>
      {t('download')}
    </a>
  );
}
