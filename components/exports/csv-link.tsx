import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';

/** The address of a list's file, from the address of the list: the same filters after the same path. */
export const csvAddress = (list: string) => list.replace(/(\?|$)/, '.csv$1');

/** A link to the same list as a file, among the acts of its page. The browser itself follows it. */
export function CsvLink({ href }: { href: string }) {
  const t = useTranslations('csv');
  return (
    <a className={`${buttonClass('quiet')} no-print`} href={href} download>
      {t('download')}
    </a>
  );
}
