import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';

/** The address of a list's file: the list's path with the ending, and the same filters. */
const fileAddress = (list: string, ending: 'csv' | 'xlsx') => list.replace(/(\?|$)/, `.${ending}$1`);

/** Links to the list at this address as files, with its filters. They bypass the router. */
export function FileLinks({ list }: { list: string }) {
  const t = useTranslations('csv');
  const files = [
    { ending: 'xlsx', words: t('xlsx') },
    { ending: 'csv', words: t('download') },
  ] as const;
  return files.map(({ ending, words }) => (
    <a
      key={ending}
      className={`${buttonClass('quiet')} print:hidden`}
      href={fileAddress(list, ending)}
      download
    >
      {words}
    </a>
  ));
}
