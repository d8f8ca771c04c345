/** The parts of a charter file that define codes or refer to them. */
interface NamingFile {
  charter: { signatories: readonly { party: string }[] };
  parties: readonly { code: string }[];
  sections: readonly { code: string }[];
  provisions: readonly { code: string }[];
  workingGroups: { default: readonly { code: string; slug: string; provisions: readonly string[] }[] };
  obligations: readonly { code: string; provision: string }[];
  candidateProjects: { items: readonly { group: string; provisions: readonly string[] }[] };
}

/** A wrong code, with its path in the file. */
export interface NameFault {
  path: (string | number)[];
  message: string;
}

/**
 * The code of a provision's section.
 * @example sectionOf('IV.2') // 'IV'
 */
export function sectionOf(provisionCode: string): string {
  return provisionCode.split('.')[0] ?? provisionCode;
}

/** The obligations that every charter file must have, because the rules are about these two. */
const obligations = ['three-month', 'annual-meeting'];

/** The codes that a charter file defines twice, or uses without defining them. */
export function nameFaults(file: NamingFile): NameFault[] {
  const { parties, sections, provisions } = file;
  const groups = file.workingGroups.default;
  const inGroups = ['workingGroups', 'default'];
  const inItems = ['candidateProjects', 'items'];
  const party = names(parties);
  const provision = names(provisions);
  const missing = obligations.filter((code) => !names(file.obligations).has(code));
  return [
    ...duplicates(parties, ['parties'], 'code'),
    ...duplicates(sections, ['sections'], 'code'),
    ...duplicates(provisions, ['provisions'], 'code'),
    ...duplicates(groups, inGroups, 'code'),
    ...duplicates(groups, inGroups, 'slug'),
    ...duplicates(file.obligations, ['obligations'], 'code'),
    ...missing.map((code) => ({ path: ['obligations'], message: `lacks the obligation ${code}` })),
    ...provisions.flatMap(({ code }, index) =>
      undefinedCodes([sectionOf(code)], names(sections), 'section', ['provisions', index, 'code']),
    ),
    ...file.charter.signatories.flatMap((each, index) =>
      undefinedCodes([each.party], party, 'Party', ['charter', 'signatories', index, 'party']),
    ),
    ...groups.flatMap((group, index) =>
      undefinedCodes(group.provisions, provision, 'provision', [...inGroups, index, 'provisions']),
    ),
    ...file.obligations.flatMap((each, index) =>
      undefinedCodes([each.provision], provision, 'provision', ['obligations', index, 'provision']),
    ),
    ...file.candidateProjects.items.flatMap((item, index) => [
      ...undefinedCodes([item.group], names(groups), 'working group', [...inItems, index, 'group']),
      ...undefinedCodes(item.provisions, provision, 'provision', [...inItems, index, 'provisions']),
    ]),
  ];
}

const names = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));

function duplicates<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  path: readonly string[],
  key: Key,
): NameFault[] {
  const values = list.map((each) => each[key]);
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: [...path, index, key], message: `${value} is there twice` }],
  );
}

function undefinedCodes(
  used: readonly string[],
  defined: ReadonlySet<string>,
  kind: string,
  path: (string | number)[],
): NameFault[] {
  return used.flatMap((name) =>
    defined.has(name) ? [] : [{ path, message: `there is no ${kind} ${name}` }],
  );
}
