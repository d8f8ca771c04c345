import { useTranslations } from 'next-intl';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import {
  type ActiveFilter,
  activeFilters,
  filterAddress,
  listFilters,
  type ProjectFilters,
  partyStatusFilters,
} from '@/lib/projects/browse/filters';
import { stages } from '@/lib/projects/stage';
import { statusFilters } from '@/lib/projects/status-rule';
import { type BrowseChoices, statusChoiceKey } from './browse-filters';

interface FilterChipsProps {
  filters: ProjectFilters;
  choices: BrowseChoices;
  /** The path of the filtered page. */
  base?: string;
}

/** The filters that are set, each with a link to remove it. Printed, they say what the list contains. */
export function FilterChips({ filters, choices, base = '/projects' }: FilterChipsProps) {
  const t = useTranslations('browse.filter');
  const words = useFilterWords(choices);
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('active')}>
      {active.map((filter) => {
        const label = words(filter);
        return (
          <li key={`${filter.name} ${filter.party ?? ''} ${filter.value}`}>
            <Link
              className="chip"
              href={filterAddress(filter.without).replace('/projects', base)}
              aria-label={t('remove', { filter: label })}
            >
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function wordOf<Known extends string>(
  known: readonly Known[],
  value: string,
  say: (value: Known) => string,
): string | undefined {
  const found = known.find((each) => each === value);
  return found && say(found);
}

/** A filter in words, such as "Stage: Active". An unknown value is marked as such. */
function useFilterWords(choices: BrowseChoices): (filter: ActiveFilter) => string {
  const all = useTranslations();
  const t = useTranslations('browse');
  const p = useTranslations('projects');
  const named = (known: readonly { code: string; name: string }[], code: string) =>
    known.find((each) => each.code === code)?.name;
  return ({ name, party, value }) => {
    const label =
      name === 'statusOf'
        ? t('filter.statusOf', {
            party: named(choices.parties, party ?? '')
              ? codeInSentence(party ?? '', choices.parties, all)
              : t('filter.unknownValue', { value: party ?? '' }),
          })
        : t(`filter.${name}`);
    const words: Record<typeof name, () => string | undefined> = {
      q: () => t('filter.quoted', { words: value }),
      group: () => named(choices.groups, value),
      stage: () => wordOf(stages, value, (stage) => p(`stages.${stage}`)),
      status: () => wordOf(statusFilters, value, (status) => p(statusChoiceKey(status))),
      statusOf: () => wordOf(partyStatusFilters, value, (status) => p(statusChoiceKey(status))),
      provision: () => choices.provisions.find(({ code }) => code === value)?.code,
      party: () => named(choices.parties, value),
      organisation: () => choices.organisation?.name ?? t('filter.unknown'),
      // without offered tags, only the value itself is known
      tag: () => (choices.tags ? choices.tags.find(({ key }) => key === value)?.tag : value),
      list: () => wordOf(listFilters, value, (list) => t(`filter.lists.${list}`)),
    };
    return t('filter.chip', { label, value: words[name]() ?? t('filter.unknownValue', { value }) });
  };
}
