import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/text';

interface ProvisionFactsProps {
  provision: {
    kind: 'recital' | 'recognition' | 'undertaking' | 'institutional';
    obligations: readonly { code: string; title: string }[];
  };
  /** The groups whose mandate names it. */
  groups: readonly { code: string; slug: string; name: string; restricted: boolean }[];
}

/** The verdict page of each Charter deadline. */
const verdicts: Readonly<Record<string, string>> = {
  'three-month': '/verdicts/project-lists-and-roadmaps',
  'annual-meeting': '/verdicts/annual-meeting',
};

/** The kind of a provision, the groups whose mandate names it, and its Charter deadlines. */
export function ProvisionFacts({ provision, groups }: ProvisionFactsProps) {
  const t = useTranslations('charter');
  const { kind, obligations } = provision;
  return (
    <DefinitionList
      items={[
        { term: t('kind'), detail: t(`kinds.${kind}`) },
        {
          term: t('mandates'),
          detail:
            groups.length === 0 ? (
              t('nothing')
            ) : (
              <ul className="plain-list">
                {groups.map(({ code, slug, name, restricted }) => (
                  <li key={code}>
                    <Link href={`/groups/${slug}`}>{name}</Link>{' '}
                    {restricted && <Badge>{t('restricted')}</Badge>}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          term: t('deadlines'),
          detail:
            obligations.length === 0 ? null : (
              <ul className="plain-list">
                {obligations.map(({ code, title }) => (
                  <li key={code}>
                    <Link href={verdicts[code] ?? '/deadlines'}>{title}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
