import { useTranslations } from 'next-intl';
import type { ThreeMonthLine } from '@/lib/compliance/three-month-rule';

interface EstablishmentSentenceProps {
  line: ThreeMonthLine;
  groups: readonly { code: string; name: string }[];
}

/** The groups that are not formally established on the given day; nothing if all are. */
export function EstablishmentSentence({ line, groups }: EstablishmentSentenceProps) {
  const t = useTranslations('compliance.line');
  const missing = line.groups.filter(({ established }) => established === null);
  if (!line.inForce || missing.length === 0) return null;
  const names = missing.map(
    ({ groupCode }) => groups.find(({ code }) => code === groupCode)?.name ?? groupCode,
  );
  const all = missing.length === line.groups.length ? 'yes' : 'no';
  return t('notEstablished', { all, list: names.join(', ') });
}
