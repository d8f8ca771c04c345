import { expect, test } from 'vitest';
import { minutesSections, type ShownOutcome } from './minutes-sections';

const outcome = (id: string, kind: ShownOutcome['kind'], item: string | null): ShownOutcome => ({
  id,
  item,
  kind,
  number: '1',
  text: id,
  owner: null,
  dueOn: null,
  carriesOut: null,
  version: 1,
});

test('the outcomes of an item, and of the meeting, stand by kind: information, decisions, actions', () => {
  const of = (item: string | null) => [
    outcome('act', 'action', item),
    outcome('first', 'decision', item),
    outcome('told', 'information', item),
    outcome('second', 'decision', item),
  ];
  const sections = minutesSections({
    items: [{ id: 'i', sourceKey: 'added:i', title: 'Item', groupCode: null }],
    restricted: [],
    paragraphs: [],
    outcomes: [...of('i'), ...of(null)],
    closed: [],
  });
  const order = ['told', 'first', 'second', 'act'];
  expect(sections.map(({ outcomes }) => outcomes.map(({ id }) => id))).toEqual([order, order]);
});
