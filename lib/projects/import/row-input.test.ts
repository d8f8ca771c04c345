import { describe, expect, test } from 'vitest';
import { createProjectSchema } from '@/lib/projects/schema';
import { tableOf } from '@/testing/sheet';
import { importColumns, projectFile } from './columns';
import { rowInput } from './row-input';

const choices = {
  groups: [
    { code: 'ENE', name: 'Energy' },
    { code: 'CON', name: 'Connectivity' },
  ],
  leads: ['ENE'],
  provisions: ['I.1', 'I.3'],
  parties: [
    { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
    { code: 'US', name: 'United States', formalName: 'United States of America' },
  ],
  party: 'AZ',
};
const read = (text: string) => tableOf(text, projectFile).rows.map((row) => rowInput(row, choices));
const unreadNames = (text: string) =>
  tableOf(text, projectFile)
    .columns.filter(({ field, sample }) => field === null && sample !== '')
    .map(({ heading, place }) => heading || String(place + 1));
const faults = (text: string) =>
  read(text).flatMap((row) => row.faults.map(({ line, column, code }) => [line, column, code]));

describe('a row of a spreadsheet', () => {
  test('is read as the form of a project would post it', () => {
    const [row] = read(
      [
        'Project\tWorking group\tStage\tStart\tEnd\tProvisions\tTags\tOrganisations\tOther groups\tBudget\tKnown to',
        'Cable\tenergy\tProposed for the list\t2027-03\t2027-Q4\tI.1, I.3\tTRIPP, Sea\tGrid; Works (private, Georgia): builder\tCON\tEUR 1 250 000\tmy side only',
      ].join('\n'),
    );
    expect(row?.faults).toEqual([]);
    expect(createProjectSchema.parse(row?.input)).toMatchObject({
      title: 'Cable',
      group: 'ENE',
      stage: 'proposed',
      privately: 'yes',
      start: { on: '2027-03-31' },
      target: { on: '2027-12-31' },
      provisions: ['I.1', 'I.3'],
      tags: ['TRIPP', 'Sea'],
      associated: ['CON'],
      organisations: [
        { name: 'Grid', home: '' },
        { name: 'Works', sector: 'private', home: 'Georgia', role: 'builder' },
      ],
      funding: [{ kind: 'cost', amountMinor: 125000000n, currency: 'EUR' }],
    });
  });

  test('may come from the tracker’s own file: an exact month, a Party’s code, several amounts', () => {
    const [row] = read(
      [
        'Project,Group code,Only for,Start,Start to the,Target,Target to the,Cost',
        'Cable,ENE,AZ,2027-03-31,month,2027-12-31,quarter,EUR 1250000.00; USD 5.00',
      ].join('\n'),
    );
    expect(row?.faults).toEqual([]);
    expect(createProjectSchema.parse(row?.input)).toMatchObject({
      privately: 'yes',
      start: { on: '2027-03-31', precision: 'month' },
      target: { on: '2027-12-31', precision: 'quarter' },
      funding: [{ currency: 'EUR' }, { currency: 'USD', amountMinor: 500n }],
    });
    expect(read('Title,Group,Known to\nCable,ENE,US')[0]?.faults).toMatchObject([
      { code: 'import-known-other' },
    ]);
  });

  test.each([
    ['a heading that is not known', 'Title\tGroup\tFoo\tBar\nCable\tENE\tx\t', ['Foo']],
    ['a cell without a heading', 'Title\tGroup\nCable\tENE\tx', ['3']],
    [
      'a cell after the fixed columns',
      `Cable\tENE${'\t'.repeat(importColumns.length - 1)}x`,
      [String(importColumns.length + 1)],
    ],
    ['nothing, where such a column is empty', 'Title\tGroup\tFoo\nCable\tENE\t', []],
  ])('names the column %s, which is not read', (_, text, unread) => {
    expect(unreadNames(text)).toEqual(unread);
  });

  test('may have the fixed order of columns, and end early', () => {
    expect(read('Cable,ENE\nRoofs,Energy,active,"Panels, on roofs"')).toMatchObject([
      { input: { title: 'Cable', group: 'ENE', stage: 'candidate' }, faults: [] },
      { input: { title: 'Roofs', stage: 'active', description: 'Panels, on roofs' }, faults: [] },
    ]);
  });

  test.each([
    ['a group that is not named', 'Cable\t', [[1, 'group', 'group-required']]],
    ['a group that there is not', 'Cable\tXYZ', [[1, 'group', 'import-group']]],
    ['a group that is another’s to write', 'Cable\tCON', [[1, 'group', 'import-group']]],
    ['a stage', 'Cable\tENE\tperhaps', [[1, 'stage', 'import-stage']]],
    [
      'a provision',
      'Title\tGroup\tProvisions\nCable\tENE\tI.1; X.9',
      [[2, 'provisions', 'import-provision']],
    ],
    [
      'an associated group',
      'Title\tGroup\tAssociated\nCable\tENE\tABC',
      [[2, 'associated', 'import-associated']],
    ],
    ['an amount', 'Title\tGroup\tCost\nCable\tENE\tmuch', [[2, 'cost', 'import-money']]],
    [
      'an amount without a currency',
      'Title\tGroup\tFunding\nCable\tENE\t500',
      [[2, 'funding', 'import-money']],
    ],
    ['who may know', 'Title\tGroup\tKnown to\nCable\tENE\tsome', [[2, 'known', 'import-known']]],
  ])('has a fault for %s, with line and column', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('is skipped if empty', () => {
    expect(tableOf('Title\tGroup\n\n\t\n', projectFile).rows).toEqual([]);
  });
});
