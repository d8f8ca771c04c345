import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type ActiveFilter, activeFilters, filterAddress, type ProjectFilters } from '@/lib/register/filters';
import type { RegisterChoices } from './register-filters';

interface FilterChipsProps {
  filters: ProjectFilters;
  choices: RegisterChoices;
  /** The page that is narrowed. */
  base?: string;
}

/** What narrows the list at present, each to be taken away by itself; on paper it says what the list is of. */
export function FilterChips({ filters, choices, base = '/projects' }: FilterChipsProps) {
  const t = useTranslations('register.filter');
  const words = useFilterWords(choices);
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('active')}>
      {active.map((filter) => {
        const said = words(filter);
        return (
          <li key={`${filter.name}${filter.party ?? ''}`}>
            <Link
              className="chip"
              href={filterAddress(filter.without).replace('/projects', base)}
              aria-label={t('remove', { filter: said })}
            >
              {said}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** A filter in words: "Stage: Active". */
function useFilterWords(choices: RegisterChoices): (filter: ActiveFilter) => string {
  const t = useTranslations('register');
  const p = useTranslations('projects');
  const named = (known: readonly { code: string; name: string }[], code: string) =>
    known.find((each) => each.code === code)?.name ?? code;
  return ({ name, party, value }) => {
    const label =
      name === 'statusOf'
        ? t('filter.statusOf', { party: named(choices.parties, party ?? '') })
        : t(`filter.${name}`);
    const values: Record<typeof name, () => string> = {
      q: () => t('filter.quoted', { words: value }),
      group: () => named(choices.groups, value),
      stage: () => p(`stages.${value}`),
      status: () => p(`status.${value}`),
      statusOf: () => p(`status.${value}`),
      provision: () => value,
      party: () => named(choices.parties, value),
      organisation: () => choices.organisation?.name ?? t('filter.unknown'),
      tag: () => choices.tags?.find(({ key }) => key === value)?.tag ?? value,
      list: () => t(`filter.lists.${value}`),
    };
    return t('filter.chip', { label, value: values[name]() });
  };
}
