import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/text';
import type { Coverage, CoverageState } from '@/lib/coverage/coverage-rule';

const fills: Record<CoverageState, string> = {
  served: 'fill-ok',
  unserved: 'fill-unreported',
  restricted: 'fill-rule',
};
const states: readonly CoverageState[] = ['served', 'unserved', 'restricted'];

/** Coverage counts, each with its total. */
export function CoverageSummary({ coverage, closed }: { coverage: Coverage; closed: readonly string[] }) {
  const t = useTranslations('coverage');
  const { counts, rows, projects } = coverage;
  return (
    <>
      <ShareLine
        words={t('summary.undertakings', { ...counts, of: rows.length })}
        parts={states.map((state) => ({ name: state, size: counts[state] }))}
      />
      <ShareLine
        words={t('summary.projects', { serving: projects.serving, of: projects.all })}
        parts={[
          { name: 'served', size: projects.serving },
          { name: 'unserved', size: projects.servingNone },
        ]}
      />
      <Note>
        {t('summary.note')} {closed.length > 0 && t('summary.closed', { groups: closed.join(', ') })}
      </Note>
    </>
  );
}

interface ShareLineProps {
  words: string;
  parts: readonly { name: CoverageState; size: number }[];
}

function ShareLine({ words, parts }: ShareLineProps) {
  const whole = Math.max(
    1,
    parts.reduce((sum, { size }) => sum + size, 0),
  );
  const before = (index: number) => parts.slice(0, index).reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="mb-4">
      <p className="mt-0 mb-1 font-serif text-lead">{words}</p>
      <svg className="share-bar h-2.5" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ name, size }, index) => (
          <rect
            key={name}
            className={fills[name]}
            x={(1000 * before(index)) / whole}
            width={(1000 * size) / whole}
            height="10"
          />
        ))}
      </svg>
    </div>
  );
}
