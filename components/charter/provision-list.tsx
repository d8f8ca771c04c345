import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';

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
  /** Projects by provision, as far as the reader may see them. */
  serving: ReadonlyMap<string, number>;
  groups: readonly { code: string; slug: string; name: string }[];
}

/** The provisions, section by section, each with our summary and what serves it. */
export function ProvisionList({ provisions, serving, groups }: ProvisionListProps) {
  const sections = [...new Map(provisions.map(({ section }) => [section.code, section])).values()];
  return sections.map((section) => (
    <Section key={section.code} id={`section-${section.code}`} title={section.title} aside={section.code}>
      {provisions
        .filter((provision) => provision.section.code === section.code)
        .map((provision) => (
          <ProvisionEntry
            key={provision.code}
            provision={provision}
            projects={serving.get(provision.code) ?? 0}
            groups={groups.filter(({ code }) => provision.groups.some(({ groupCode }) => groupCode === code))}
          />
        ))}
    </Section>
  ));
}

interface ProvisionEntryProps {
  provision: Provision;
  projects: number;
  groups: ProvisionListProps['groups'];
}

function ProvisionEntry({ provision, projects, groups }: ProvisionEntryProps) {
  const t = useTranslations('charter');
  return (
    <article className="provision" id={provision.code}>
      <p className="provision-code">{provision.code}</p>
      <div>
        <h3>{provision.title}</h3>
        <p className="provision-summary">{provision.summary}</p>
        <p className="small">
          {t(`kinds.${provision.kind}`)}
          {provision.kind === 'undertaking' && (
            <>
              {' · '}
              <Link href={`/projects?${new URLSearchParams({ provision: provision.code })}`}>
                {t('serving', { count: projects })}
              </Link>
            </>
          )}
          {groups.map((group) => (
            <span key={group.code}>
              {' · '}
              <Link href={`/groups/${group.slug}`}>{group.name}</Link>
            </span>
          ))}
        </p>
      </div>
    </article>
  );
}
