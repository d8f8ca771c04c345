import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/text';
import type { Difference } from '@/lib/agreements/proposals/difference';
import { dateWords } from '@/lib/dates/date-words';

const maxShown = 100;

/** The first hundred differences between two contents, one per line. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('agreements');
  if (differences.length === 0) return <Note>{t('page.none')}</Note>;
  const more = differences.length - maxShown;
  return (
    <>
      <ul className="plain-lines">
        {differences.slice(0, maxShown).map((difference) => (
          <li key={keyOf(difference)}>
            {t(`difference.${difference.kind}`, wordsOf(difference, t('content.all')))}
          </li>
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

/** The values of a difference's sentence. `all` is the word for all Parties. */
function wordsOf(difference: Difference, all: string) {
  const project = `${difference.project.code} ${difference.project.title}`;
  if (!('milestone' in difference)) {
    return { ...noMilestone, project, before: 'before' in difference ? difference.before : '' };
  }
  const { step, on, precision, responsible } = difference.milestone;
  const words = { project, step, date: dateWords({ on, precision }), responsible: responsible ?? all };
  if (difference.kind === 'milestone-moved') {
    return { ...words, before: dateWords(difference.before) };
  }
  return { ...words, before: 'before' in difference ? (difference.before ?? all) : '' };
}
