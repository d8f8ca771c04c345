import { useTranslations } from 'next-intl';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Note } from '@/components/ui/text';
import type { Difference } from '@/lib/agreements/proposals/difference';
import { dateWords } from '@/lib/dates/date-words';

const maxShown = 100;

interface DifferenceListProps {
  differences: readonly Difference[];
  parties: readonly { code: string; name: string }[];
}

/** The first hundred differences between two contents, one per line. */
export function DifferenceList({ differences, parties }: DifferenceListProps) {
  const all = useTranslations();
  const t = useTranslations('agreements');
  const nameOf = (code: string | null) =>
    code === null ? t('content.all') : codeInSentence(code, parties, all);
  if (differences.length === 0) return <Note>{t('page.none')}</Note>;
  const more = differences.length - maxShown;
  return (
    <>
      <ul className="plain-lines">
        {differences.slice(0, maxShown).map((difference) => (
          <li key={keyOf(difference)}>{t(`difference.${difference.kind}`, wordsOf(difference, nameOf))}</li>
        ))}
      </ul>
      {more > 0 && <Note>{t('page.moreDifferences', { more })}</Note>}
    </>
  );
}

const keyOf = (difference: Difference) =>
  [difference.kind, difference.project.id, 'milestone' in difference ? difference.milestone.id : ''].join(
    ' ',
  );

const noMilestone = { step: '', date: '', responsible: '' };

/** The values of a difference's sentence. `nameOf` names a Party in it; null is all Parties. */
function wordsOf(difference: Difference, nameOf: (code: string | null) => string) {
  const project = `${difference.project.code} ${difference.project.title}`;
  if (!('milestone' in difference)) {
    return { ...noMilestone, project, before: 'before' in difference ? difference.before : '' };
  }
  const { step, on, precision, responsible } = difference.milestone;
  const words = { project, step, date: dateWords({ on, precision }), responsible: nameOf(responsible) };
  if (difference.kind === 'milestone-moved') {
    return { ...words, before: dateWords(difference.before) };
  }
  if (difference.kind === 'responsible-changed') return { ...words, before: nameOf(difference.before) };
  return { ...words, before: 'before' in difference ? difference.before : '' };
}
