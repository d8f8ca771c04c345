import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { CoChairLines } from './co-chair-lines';
import { GroupLife } from './group-life';

interface GroupFactsProps {
  group: { code: string; slug: string; mandate: readonly { code: string; title: string }[] };
  lifecycle: ComponentProps<typeof GroupLife>['lifecycle'];
  /** Null if the reader may not see them. */
  coChairs: Omit<ComponentProps<typeof CoChairLines>, 'slug' | 'mayName'> | null;
  may: { establish: boolean; name: boolean };
  layout?: 'columns' | 'stacked';
}

/** The group's code, mandate, co-chairs and history. */
export function GroupFacts({ group, lifecycle, coChairs, may, layout }: GroupFactsProps) {
  const t = useTranslations('groups');
  const { code, slug, mandate } = group;
  return (
    <DefinitionList
      layout={layout}
      items={[
        { term: t('code'), detail: code },
        {
          term: t('mandate'),
          detail:
            mandate.length === 0
              ? t('noMandate')
              : mandate.map((provision) => (
                  <span key={provision.code} className="line">
                    <Link href={`/charter#${provision.code}`}>{provision.code}</Link> {provision.title}
                  </span>
                )),
        },
        {
          term: t('coChairs.title'),
          detail:
            coChairs === null ? (
              t('forMembers')
            ) : (
              <CoChairLines {...coChairs} slug={slug} mayName={may.name} />
            ),
        },
        {
          term: t('life.title'),
          detail: <GroupLife slug={slug} lifecycle={lifecycle} mayEstablish={may.establish} />,
        },
      ]}
    />
  );
}
