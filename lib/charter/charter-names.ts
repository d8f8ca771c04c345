/** What of a charter's file gives names to things, or uses them. */
interface NamingFile {
  charter: { signatories: readonly { party: string }[] };
  parties: readonly { code: string }[];
  sections: readonly { code: string }[];
  provisions: readonly { code: string }[];
  workingGroups: { default: readonly { code: string; slug: string; provisions: readonly string[] }[] };
  obligations: readonly { code: string; provision: string }[];
  candidateProjects: { items: readonly { group: string; provisions: readonly string[] }[] };
}

/** Where a name stands in the file, and what is wrong with it. */
export interface NameFault {
  path: (string | number)[];
  message: string;
}

/** The section that a provision stands in: what comes before the dot of its code. */
export function sectionOf(provisionCode: string): string {
  return provisionCode.split('.')[0] ?? provisionCode;
}

/** The two rules that every charter has: the program judges by nothing else. */
const obligations = ['three-month', 'annual-meeting'];

/** What is named twice in a charter's file, or used and not there. */
export function nameFaults(file: NamingFile): NameFault[] {
  const { parties, sections, provisions } = file;
  const groups = file.workingGroups.default;
  const inGroups = ['workingGroups', 'default'];
  const inItems = ['candidateProjects', 'items'];
  const party = names(parties);
  const provision = names(provisions);
  const missing = obligations.filter((code) => !names(file.obligations).has(code));
  return [
    ...twice(parties, ['parties'], 'code'),
    ...twice(sections, ['sections'], 'code'),
    ...twice(provisions, ['provisions'], 'code'),
    ...twice(groups, inGroups, 'code'),
    ...twice(groups, inGroups, 'slug'),
    ...twice(file.obligations, ['obligations'], 'code'),
    ...missing.map((code) => ({ path: ['obligations'], message: `lacks the obligation ${code}` })),
    ...provisions.flatMap(({ code }, index) =>
      unknown([sectionOf(code)], names(sections), 'section', ['provisions', index, 'code']),
    ),
    ...file.charter.signatories.flatMap((each, index) =>
      unknown([each.party], party, 'Party', ['charter', 'signatories', index, 'party']),
    ),
    ...groups.flatMap((group, index) =>
      unknown(group.provisions, provision, 'provision', [...inGroups, index, 'provisions']),
    ),
    ...file.obligations.flatMap((each, index) =>
      unknown([each.provision], provision, 'provision', ['obligations', index, 'provision']),
    ),
    ...file.candidateProjects.items.flatMap((item, index) => [
      ...unknown([item.group], names(groups), 'working group', [...inItems, index, 'group']),
      ...unknown(item.provisions, provision, 'provision', [...inItems, index, 'provisions']),
    ]),
  ];
}

const names = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));

function twice<Key extends string>(
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

function unknown(
  used: readonly string[],
  given: ReadonlySet<string>,
  kind: string,
  path: (string | number)[],
): NameFault[] {
  return used.flatMap((name) => (given.has(name) ? [] : [{ path, message: `there is no ${kind} ${name}` }]));
}
