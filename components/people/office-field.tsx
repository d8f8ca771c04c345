import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import type { OfficeKind } from '@/lib/access/actor';
import { officeName } from '@/lib/people/roles/office-choice';

export interface GroupName {
  code: string;
  name: string;
}

const ofParty = ['coordinator', 'viewer'] as const satisfies readonly OfficeKind[];
const ofGroup = ['co_chair', 'member', 'viewer'] as const satisfies readonly OfficeKind[];

/**
 * Every office that a coordinator may give. Office and group are one choice, so that they cannot disagree.
 */
export function OfficeField({ groups }: { groups: readonly GroupName[] }) {
  const t = useTranslations('people');
  return (
    <SelectField
      name="office"
      label={t('invite.office')}
      blank={t('invite.blank')}
      choices={[
        {
          label: t('ofParty'),
          choices: ofParty.map((kind) => ({ value: kind, label: t(`office.${kind}`, { group: 'none' }) })),
        },
        ...groups.map(({ code, name }) => ({
          label: name,
          choices: ofGroup.map((kind) => ({
            value: officeName({ kind, groupCode: code }),
            label: t(`office.${kind}`, { group: name }),
          })),
        })),
      ]}
      required
    />
  );
}
