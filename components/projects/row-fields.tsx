import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FieldRow, FoldedFields } from '@/components/ui/form-sections';
import { TextField } from '@/components/ui/text-fields';
import { decimalText } from '@/lib/projects/amount';
import type { ProjectContent } from '@/lib/projects/record-text';

// Rows cannot be added without JavaScript, so each list ends in three empty ones; saving adds three more.
const emptyRows = 3;

function withEmptyRows<Row>(rows: readonly Row[]): { name: number; row: Row | undefined }[] {
  return Array.from({ length: rows.length + emptyRows }, (_, name) => ({ name, row: rows[name] }));
}

interface OrganisationFieldsProps {
  rows: ProjectContent['organisations'];
  parties: readonly { code: string; name: string }[];
  /** Names from the register. */
  offered: readonly string[];
}

/** One row per organisation. */
export function OrganisationFields({ rows, parties, offered }: OrganisationFieldsProps) {
  const t = useTranslations('projects.form');
  const homeWord = (home: string | undefined) => parties.find(({ code }) => code === home)?.name ?? home;
  const sectors = [
    { value: 'public', label: t('public') },
    { value: 'private', label: t('sectorPrivate') },
  ];
  return (
    <FoldedFields
      summary={t('organisations')}
      names={['organisations']}
      untouched={{ sector: 'public' }}
      open={rows.length > 0}
    >
      <p className="hint">{t('organisationsHint')}</p>
      <datalist id="homes">
        {parties.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <datalist id="organisations">
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {withEmptyRows(rows).map(({ name, row }) => (
        <FieldRow key={name}>
          <TextField
            name={`organisations.${name}.name`}
            label={t('name')}
            defaultValue={row?.name}
            list="organisations"
          />
          <SelectField
            name={`organisations.${name}.sector`}
            label={t('sector')}
            choices={sectors}
            defaultValue={row?.sector}
          />
          <TextField
            name={`organisations.${name}.home`}
            label={t('home')}
            defaultValue={homeWord(row?.home)}
            list="homes"
          />
          <TextField name={`organisations.${name}.role`} label={t('role')} defaultValue={row?.role} />
        </FieldRow>
      ))}
    </FoldedFields>
  );
}

/** One row per amount of cost or funding. */
export function FundingFields({ rows }: { rows: ProjectContent['funding'] }) {
  const t = useTranslations('projects.form');
  const kinds = [
    { value: 'cost', label: t('cost') },
    { value: 'funding', label: t('funded') },
  ];
  return (
    <FoldedFields
      summary={t('funding')}
      names={['funding']}
      untouched={{ kind: 'cost' }}
      open={rows.length > 0}
    >
      <p className="hint">{t('fundingHint')}</p>
      {withEmptyRows(rows).map(({ name, row }) => (
        <FieldRow key={name}>
          <SelectField
            name={`funding.${name}.kind`}
            label={t('kind')}
            choices={kinds}
            defaultValue={row?.kind}
          />
          <TextField
            name={`funding.${name}.amount`}
            label={t('amount')}
            inputMode="decimal"
            defaultValue={row && decimalText(row.amountMinor, row.currency)}
          />
          <TextField
            name={`funding.${name}.currency`}
            label={t('currency')}
            size="short"
            defaultValue={row?.currency}
          />
          <TextField name={`funding.${name}.source`} label={t('source')} defaultValue={row?.source} />
        </FieldRow>
      ))}
    </FoldedFields>
  );
}

/** One row per referenced document. */
export function ReferenceFields({ rows }: { rows: ProjectContent['references'] }) {
  const t = useTranslations('projects.form');
  return (
    <FoldedFields summary={t('references')} names={['references']} open={rows.length > 0}>
      <p className="hint">{t('referencesHint')}</p>
      {withEmptyRows(rows).map(({ name, row }) => (
        <FieldRow key={name}>
          <TextField
            name={`references.${name}.registry`}
            label={t('registry')}
            defaultValue={row?.registry}
          />
          <TextField
            name={`references.${name}.title`}
            label={t('referenceTitle')}
            defaultValue={row?.title}
          />
          <TextField name={`references.${name}.url`} label={t('url')} type="url" defaultValue={row?.url} />
        </FieldRow>
      ))}
    </FoldedFields>
  );
}
