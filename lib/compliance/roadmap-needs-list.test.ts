import { describe, expect, it } from 'vitest';
import { type ThreeMonthFacts, threeMonthLine } from '@/lib/compliance/three-month-rule';
import { annulment, asOf, correction, group, lineage, threeMonthFacts, version } from '@/testing/facts';

// The rule of docs/domain.md#a-roadmap-needs-a-list: an uncorrected one, own or inherited, agreed on or
// before the roadmap's day and in force on it. The roadmap falls, for good, on the first later day on which
// no list of the group is.

const list = (id: string, agreedOn: string, groupCode = 'ENE') =>
  version(id, groupCode, 'project_list', agreedOn);
const roadmap = (agreedOn: string, groupCode = 'ENE') => version('roadmap', groupCode, 'roadmap', agreedOn);

const april = list('April list', '2026-04-10');
const june = list('June list', '2026-06-10');
const may = roadmap('2026-05-02');

/** Whether the group's roadmap counts as agreed on each of the days, in their order. */
function agreedOnDays(facts: Partial<ThreeMonthFacts>, days: string[], groupCode = 'ENE', asKnown?: string) {
  return days.map((day) => {
    const { groups } = threeMonthLine(threeMonthFacts(facts), asOf(day, asKnown ? { asKnown } : {}));
    const verdict = groups.find((each) => each.groupCode === groupCode);
    return verdict !== undefined && verdict.roadmap.agreed !== null;
  });
}

interface Case {
  history: string;
  facts: Partial<ThreeMonthFacts>;
  /** Days on which the roadmap is in force, and days on which it is not. */
  inForce: string[];
  not: string[];
}

const cases: Case[] = [
  {
    history: 'no list at all',
    facts: { versions: [may] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'a list agreed before it',
    facts: { versions: [april, may] },
    inForce: ['2026-05-02', '2026-11-23'],
    not: ['2026-05-01'],
  },
  {
    history: 'a list agreed on the same day',
    facts: { versions: [list('same day', '2026-05-02'), may] },
    inForce: ['2026-05-02', '2026-11-23'],
    not: ['2026-05-01'],
  },
  {
    history: 'only a list agreed afterwards',
    facts: { versions: [may, june] },
    inForce: [],
    not: ['2026-05-02', '2026-06-10', '2026-11-23'],
  },
  {
    history: 'only a list of another group',
    facts: { versions: [list('another’s', '2026-04-10', 'ECO'), may] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'the only list annulled before its day',
    facts: { versions: [april, may], annulments: [annulment('April list', '2026-05-01')] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'the only list annulled on its very day',
    facts: { versions: [april, may], annulments: [annulment('April list', '2026-05-02')] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'the only list annulled later',
    facts: { versions: [april, may], annulments: [annulment('April list', '2026-07-01')] },
    inForce: ['2026-05-02', '2026-06-30'],
    not: ['2026-07-01', '2026-11-23'],
  },
  {
    history: 'the only list annulled, and a new one agreed the day after',
    facts: {
      versions: [april, may, list('July list', '2026-07-02')],
      annulments: [annulment('April list', '2026-07-01')],
    },
    inForce: ['2026-06-30'],
    not: ['2026-07-01', '2026-07-02', '2026-11-23'],
  },
  {
    history: 'the only list annulled on the day on which the next is agreed',
    facts: {
      versions: [april, may, list('July list', '2026-07-01')],
      annulments: [annulment('April list', '2026-07-01')],
    },
    inForce: ['2026-06-30', '2026-07-01', '2026-11-23'],
    not: [],
  },
  {
    history: 'the list that it was agreed on annulled, another in force',
    facts: { versions: [april, may, june], annulments: [annulment('April list', '2026-07-01')] },
    inForce: ['2026-06-30', '2026-07-01', '2026-11-23'],
    not: [],
  },
  {
    history: 'all lists annulled, one after the other',
    facts: {
      versions: [april, may, june],
      annulments: [annulment('June list', '2026-07-01'), annulment('April list', '2026-08-01')],
    },
    inForce: ['2026-07-01', '2026-07-31'],
    not: ['2026-08-01', '2026-11-23'],
  },
  {
    history: 'the only list corrected',
    facts: { versions: [april, may], corrections: [correction('April list', '2026-09-01')] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'the list that it was agreed on corrected, another agreed before it in force on its day',
    facts: {
      versions: [list('March list', '2026-03-10'), april, may],
      corrections: [correction('April list', '2026-09-01')],
    },
    inForce: ['2026-05-02', '2026-11-23'],
    not: [],
  },
  {
    history: 'the only list of its day corrected, another agreed later',
    facts: { versions: [april, may, june], corrections: [correction('April list', '2026-09-01')] },
    inForce: [],
    not: ['2026-05-02', '2026-11-23'],
  },
  {
    history: 'a list agreed since corrected, its own in force',
    facts: { versions: [april, may, june], corrections: [correction('June list', '2026-09-01')] },
    inForce: ['2026-05-02', '2026-11-23'],
    not: [],
  },
  {
    history: 'the only list annulled, and the annulment corrected',
    facts: {
      versions: [april, may],
      annulments: [annulment('April list', '2026-07-01')],
      corrections: [correction('annulment of April list', '2026-09-01')],
    },
    inForce: ['2026-07-01', '2026-11-23'],
    not: [],
  },
];

describe('a roadmap with', () => {
  it.each(cases)('$history', ({ facts, inForce, not }) => {
    expect(agreedOnDays(facts, inForce)).toEqual(inForce.map(() => true));
    expect(agreedOnDays(facts, not)).toEqual(not.map(() => false));
  });

  it('the only list corrected shows for every K before the correction', () => {
    const facts = { versions: [april, may], corrections: [correction('April list', '2026-09-01')] };
    expect(agreedOnDays(facts, ['2026-11-23'], 'ENE', '2026-08-31')).toEqual([true]);
    expect(agreedOnDays(facts, ['2026-11-23'], 'ENE', '2026-09-01')).toEqual([false]);
  });

  it('its list known only later counts from the K on which the list is known', () => {
    const facts = {
      versions: [
        may,
        version('April list', 'ENE', 'project_list', '2026-04-10', { enteredOn: '2026-06-01' }),
      ],
    };
    expect(agreedOnDays(facts, ['2026-11-23'], 'ENE', '2026-05-31')).toEqual([false]);
    expect(agreedOnDays(facts, ['2026-11-23'], 'ENE', '2026-06-01')).toEqual([true]);
  });
});

describe('the roadmap of a part split off on 1 May, whose parent had a list', () => {
  const part = {
    groups: [group('ALL'), group('PART')],
    lineage: [lineage('split', 'ALL', 'PART', '2026-05-01')],
  };
  const parents = list('parent’s list', '2026-04-10', 'ALL');
  const own = roadmap('2026-05-02', 'PART');
  const judged = (more: Partial<ThreeMonthFacts>, days: string[]) =>
    agreedOnDays({ ...part, ...more }, days, 'PART');

  it('rests on the inherited list', () => {
    expect(judged({ versions: [parents, own] }, ['2026-05-02', '2026-11-23'])).toEqual([true, true]);
  });

  it('falls with the inherited list where that is the only one', () => {
    const facts = { versions: [parents, own], annulments: [annulment('parent’s list', '2026-07-01')] };
    expect(judged(facts, ['2026-06-30', '2026-07-01'])).toEqual([true, false]);
  });

  it('stays with a list of its own when the inherited one is annulled', () => {
    const versions = [parents, own, list('own list', '2026-06-01', 'PART')];
    const facts = { versions, annulments: [annulment('parent’s list', '2026-07-01')] };
    expect(judged(facts, ['2026-07-01', '2026-11-23'])).toEqual([true, true]);
  });

  it('is not kept by a list that the parent agreed after the split', () => {
    const versions = [parents, own, list('parent’s next', '2026-06-01', 'ALL')];
    const facts = { versions, annulments: [annulment('parent’s list', '2026-07-01')] };
    expect(judged(facts, ['2026-06-30', '2026-07-01'])).toEqual([true, false]);
  });

  it('cannot rest on the parent’s list before the split', () => {
    const early = { ...own, agreedOn: parents.agreedOn };
    expect(judged({ versions: [parents, early] }, ['2026-05-02'])).toEqual([false]);
  });
});

describe('what the verdict cites where a roadmap is not in force', () => {
  const cited = (facts: Partial<ThreeMonthFacts>) => {
    const { groups } = threeMonthLine(threeMonthFacts(facts), asOf('2026-11-23'));
    return groups.find(({ groupCode }) => groupCode === 'ENE')?.roadmap.facts.map(({ id }) => id);
  };

  it('is the annulment of the last list, with which it fell', () => {
    const annulments = [annulment('June list', '2026-07-01'), annulment('April list', '2026-08-01')];
    expect(cited({ versions: [april, may, june], annulments })).toEqual(['annulment of April list']);
  });

  it('is the correction of the list that it had', () => {
    const corrections = [correction('April list', '2026-09-01')];
    expect(cited({ versions: [april, may], corrections })).toEqual(['correction of April list']);
  });

  it('is the annulment of the list that was no longer in force on its day', () => {
    const annulments = [annulment('April list', '2026-05-01')];
    expect(cited({ versions: [april, may], annulments })).toEqual(['annulment of April list']);
  });
});
