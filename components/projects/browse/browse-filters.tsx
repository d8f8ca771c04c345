import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { statusFilterKey } from '@/components/projects/status-words';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { PickField } from '@/components/ui/pick-field';
import { TextField } from '@/components/ui/text-fields';
import { noOrganisationFilter, organisationsAddress } from '@/lib/organisations/filters';
import {
  activeFilters,
  filterQuery,
  isFiltered,
  listFilters,
  type ProjectFilters,
  partyStatusFilters,
  projectSorts,
} from '@/lib/projects/browse/filters';
import { stages } from '@/lib/projects/stage';
import { type StatusFilter, statusFilters } from '@/lib/projects/status-rule';
import { MoreFilters } from './more-filters';

/** The choices of the filters; null if there are too many. */
export interface BrowseChoices {
  groups: readonly { code: string; name: string }[];
  provisions: readonly { code: string; title: string }[];
  parties: readonly { code: string; name: string }[];
  tags: readonly { key: string; tag: string }[] | null;
  organisations: readonly { id: string; name: string }[] | null;
  /** The selected organisation, if the reader may see it. */
  organisation: { id: string; name: string } | null;
}

interface FilterProps {
  filters: ProjectFilters;
  choices: BrowseChoices;
}

/** The message key of a status filter, joint or one Party's own. */
export const statusChoiceKey = (status: StatusFilter | (typeof partyStatusFilters)[number]) =>
  status === 'never' ? 'status.neverByParty' : (`status.${statusFilterKey(status)}` as const);

/** Search and filters of the list; they are in the address. The less common ones are folded. */
export function BrowseFilters({ filters, choices }: FilterProps) {
  const t = useTranslations('browse');
  const p = useTranslations('projects');
  const any = t('filter.any');
  const { provision, party, organisation, tag, list, statusOf, sort } = filters;
  const more =
    [provision, party, organisation, tag, list].some((value) => value !== null) ||
    Object.keys(statusOf).length > 0 ||
    sort !== 'code';
  return (
    <FilterForm
      action="/projects"
      label={t('filter.label')}
      filtered={isFiltered(filters)}
      set={activeFilters(filters).length}
    >
      <TextField name="q" type="search" label={t('filter.q')} defaultValue={filters.q} size="medium" />
      <PickField
        name="group"
        label={t('filter.group')}
        any={any}
        chosen={filters.group}
        choices={choices.groups.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <PickField
        name="stage"
        label={t('filter.stage')}
        any={any}
        chosen={filters.stage}
        choices={stages.map((stage) => ({ value: stage, label: p(`stages.${stage}`) }))}
      />
      <PickField
        name="status"
        label={t('filter.status')}
        any={any}
        chosen={filters.status}
        choices={statusFilters.map((status) => ({ value: status, label: p(statusChoiceKey(status)) }))}
      />
      <MoreFilters summary={t('filter.more')} open={more}>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 *:m-0 *:[.field]:flex-[0_1_13rem]">
          <SideFilters filters={filters} choices={choices} />
          <SelectField
            name="sort"
            label={t('filter.sort')}
            blank={t('filter.sorts.code')}
            defaultValue={sort}
            choices={projectSorts
              .filter((each) => each !== 'code')
              .map((each) => ({ value: each, label: t(`filter.sorts.${each}`) }))}
          />
        </div>
      </MoreFilters>
    </FilterForm>
  );
}

function SideFilters({ filters, choices }: FilterProps) {
  const all = useTranslations();
  const t = useTranslations('browse');
  const p = useTranslations('projects');
  const any = t('filter.any');
  return (
    <>
      {choices.parties.map(({ code, name }) => (
        <SelectField
          key={code}
          name={`status.${code}`}
          label={t('filter.statusOf', { party: partyInSentence({ code, name }, all) })}
          blank={any}
          defaultValue={filters.statusOf[code]}
          choices={partyStatusFilters.map((status) => ({ value: status, label: p(statusChoiceKey(status)) }))}
        />
      ))}
      <SelectField
        name="list"
        label={t('filter.list')}
        blank={any}
        defaultValue={filters.list}
        choices={listFilters.map((list) => ({ value: list, label: t(`filter.lists.${list}`) }))}
      />
      <SelectField
        name="provision"
        label={t('filter.provision')}
        blank={any}
        defaultValue={filters.provision}
        choices={choices.provisions.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
      />
      <SelectField
        name="party"
        label={t('filter.party')}
        blank={any}
        defaultValue={filters.party}
        choices={choices.parties.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <OrganisationFilter filters={filters} choices={choices} />
      <TagFilter filters={filters} choices={choices} />
    </>
  );
}

/**
 * With too many organisations to list, shows the selected one and a link to the register, which returns with
 * the choice and the other filters.
 */
function OrganisationFilter({ filters, choices: { organisations, organisation } }: FilterProps) {
  const t = useTranslations('browse');
  const offered = organisations ?? (organisation ? [organisation] : []);
  const register = organisations === null && (
    <Link href={organisationsAddress(noOrganisationFilter, { choosing: filterQuery(filters).toString() })}>
      {t(organisation ? 'filter.chooseAnother' : 'filter.chooseOrganisation')}
    </Link>
  );
  return (
    <>
      {offered.length > 0 && (
        <SelectField
          name="organisation"
          label={t('filter.organisation')}
          blank={t('filter.any')}
          defaultValue={filters.organisation}
          choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {register && (
        <p className="field">
          {offered.length === 0 && <span className="label">{t('filter.organisation')}</span>}
          {register}
        </p>
      )}
    </>
  );
}

function TagFilter({ filters, choices: { tags } }: FilterProps) {
  const t = useTranslations('browse');
  if (tags === null) {
    return <TextField name="tag" label={t('filter.tag')} defaultValue={filters.tag} size="medium" />;
  }
  if (tags.length === 0) return null;
  return (
    <SelectField
      name="tag"
      label={t('filter.tag')}
      blank={t('filter.any')}
      defaultValue={filters.tag}
      choices={tags.map(({ key, tag }) => ({ value: key, label: tag }))}
    />
  );
}
