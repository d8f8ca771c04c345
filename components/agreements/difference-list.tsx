import { useTranslations } from 'next-intl';
import type { Difference } from '@/lib/agreements/proposals/difference';
import { dateWords } from '@/lib/dates/date-words';

const most = 100;

/** How one content differs from another, a line for each of the first hundred differences. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('agreements');
  if (differences.length === 0) return <p className="note">{t('page.none')}</p>;
  const more = differences.length - most;
  return (
    <>
      <ul className="lines">
        {differences.slice(0, most).map((difference) => (
          <li key={keyOf(difference)}>
            {t(`difference.${difference.kind}`, wordsOf(difference, t('content.all')))}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="note">{t('page.moreDifferences', { more })}</p>}
    </>
  );
}

const keyOf = (difference: Difference) =>
  [difference.kind, difference.project.id, 'milestone' in difference ? difference.milestone.id : ''].join(
    ' ',
  );

const noMilestone = { step: '', date: '', responsible: '' };

/** The words that fill the sentence of a difference; `all` says that all Parties answer. */
function wordsOf(difference: Difference, all: string) {
  const project = `${difference.project.code} ${difference.project.title}`;
  if (!('milestone' in difference)) {
    return { ...noMilestone, project, before: 'before' in difference ? difference.before : '' };
  }
  const { step, on, precision, responsible } = difference.milestone;
  const told = { project, step, date: dateWords({ on, precision }), responsible: responsible ?? all };
  if (difference.kind === 'milestone-moved') {
    return { ...told, before: dateWords(difference.before) };
  }
  return { ...told, before: 'before' in difference ? (difference.before ?? all) : '' };
}
