import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CoverageRow } from '@/lib/coverage/coverage-rule';
import { ServingWords } from './serving-words';

interface Provision {
  code: string;
  title: string;
  kind: 'recital' | 'recognition' | 'undertaking' | 'institutional';
  summary: string;
  section: { code: string; title: string };
  groups: readonly { groupCode: string }[];
}

interface ProvisionListProps {
  provisions: readonly Provision[];
  /** How each undertaking is served, as far as the reader may see. */
  coverage: readonly CoverageRow[];
  /** The languages of each provision's official text, by the provision's code. */
  languages: ReadonlyMap<string, readonly string[]>;
  groups: readonly { code: string; slug: string; name: string }[];
}

/** The provisions by section, each with our summary, its projects, and a link to its text. */
export function ProvisionList({ provisions, coverage, languages, groups }: ProvisionListProps) {
  return sectionsOf(provisions).map((section) => (
    <Section key={section.code} id={`section-${section.code}`} title={section.title} aside={section.code}>
      {provisions
        .filter((provision) => provision.section.code === section.code)
        .map((provision) => (
          <ProvisionEntry
            key={provision.code}
            provision={provision}
            row={coverage.find(({ code }) => code === provision.code) ?? null}
            languages={languages.get(provision.code) ?? []}
            groups={groups.filter(({ code }) => provision.groups.some(({ groupCode }) => groupCode === code))}
          />
        ))}
    </Section>
  ));
}

/** Links to the sections, since the list is long. */
export function SectionLinks({ provisions }: Pick<ProvisionListProps, 'provisions'>) {
  const t = useTranslations('charter');
  return (
    <nav aria-label={t('sections')}>
      <ul className="plain-lines">
        {sectionsOf(provisions).map(({ code, title }) => (
          <li key={code}>
            <span className="code">{code}</span> <Link href={`#section-${code}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sectionsOf(provisions: ProvisionListProps['provisions']): Provision['section'][] {
  return [...new Map(provisions.map(({ section }) => [section.code, section])).values()];
}

interface ProvisionEntryProps {
  provision: Provision;
  row: CoverageRow | null;
  languages: readonly string[];
  groups: ProvisionListProps['groups'];
}

function ProvisionEntry({ provision, row, languages, groups }: ProvisionEntryProps) {
  const t = useTranslations('charter');
  const { code, title, kind, summary } = provision;
  const page = `/charter/${encodeURIComponent(code)}`;
  return (
    <article className="provision" id={code}>
      <p>{code}</p>
      <div>
        <h3>
          <Link href={page}>{title}</Link>
        </h3>
        <p className="provision-summary">{summary}</p>
        <p className="meta">
          {t(`kinds.${kind}`)}
          {row && (
            <>
              {' · '}
              <ServingWords row={row} href={`${page}#projects`} />
            </>
          )}
          {groups.map((group) => (
            <span key={group.code}>
              {' · '}
              <Link href={`/groups/${group.slug}`}>{group.name}</Link>
            </span>
          ))}
          {languages.length > 0 && (
            <>
              {' · '}
              <Link href={`${page}#text`}>{t('hasText', { languages: languages.join(', ') })}</Link>
            </>
          )}
        </p>
      </div>
    </article>
  );
}
