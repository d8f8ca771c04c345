import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';

/** The address of a list's Word document: the list's path with `.docx`, and the same filters. */
export const docxAddress = (list: string) => list.replace(/(\?|$)/, '.docx$1');

/** A link to the list as a Word document. It bypasses the router. */
export function DocxLink({ href }: { href: string }) {
  const t = useTranslations('csv');
  return (
    <a className={`${buttonClass('quiet')} print:hidden`} href={href} download>
      {t('docx')}
    </a>
  );
}
