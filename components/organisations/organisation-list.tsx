import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { FoundNothing } from '@/components/projects/found-nothing';
import { EmptyState } from '@/components/ui/empty-state';
import { OrganisationFilterForm } from './organisation-filters';
import { OrganisationTable } from './organisation-table';
import { UnofferedChips } from './unoffered-chips';

type OrganisationListProps = ComponentProps<typeof OrganisationFilterForm> &
  ComponentProps<typeof OrganisationTable>;

/** A page of the register with its filters. */
export function OrganisationList({ organisations, parties, choosing, ...narrowed }: OrganisationListProps) {
  const t = useTranslations('organisations');
  const some = organisations.length > 0;
  const { filtered } = narrowed;
  return (
    <>
      {(some || filtered) && <OrganisationFilterForm {...narrowed} parties={parties} choosing={choosing} />}
      <UnofferedChips filters={narrowed.filters} parties={parties} choosing={choosing} />
      {some ? (
        <OrganisationTable organisations={organisations} parties={parties} choosing={choosing} />
      ) : (
        <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.none')}>
          <FoundNothing q={narrowed.filters.q}>
            {t(filtered ? 'empty.filteredWords' : 'empty.noneWords')}
          </FoundNothing>
        </EmptyState>
      )}
    </>
  );
}
