import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';

/** Links to a report's files. They bypass the router. */
export function ReportFileLinks(files: { docx: string; xlsx: string }) {
  const t = useTranslations('implementation.files');
  return (['docx', 'xlsx'] as const).map((format) => (
    <a key={format} className={`${buttonClass('quiet')} print:hidden`} href={files[format]} download>
      {t(format)}
    </a>
  ));
}
