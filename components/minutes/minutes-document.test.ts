import { expect, test } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import type { ShownItem, ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';
import { words } from '@/testing/words';
import { minutesDocument } from './minutes-document';

const t = words();
const parties = [
  { code: 'US', name: 'United States', formalName: 'United States of America' },
  { code: 'AZ', name: 'Azerbaijan', formalName: 'Republic of Azerbaijan' },
];
const item = { id: 'i', number: 1, sourceKey: 'own:i', title: 'Fuel', groupCode: null };
const paragraph = (of: Partial<ShownParagraph>): ShownParagraph => ({
  id: 'p',
  item: 'i',
  kind: 'agreed',
  party: null,
  text: '',
  wordings: [],
  removed: false,
  version: 1,
  ...of,
});

/** What a draft's document says of one item. */
function said(paragraphs: ShownParagraph[], open: Pick<ShownItem, 'consent'> = {}) {
  const section = { place: 'item' as const, restricted: false, mark: null, paragraphs, outcomes: [] };
  const minutes = { signatures: [], frozen: false, agreedOn: null, revision: 1 };
  const source = { meeting: { title: 'Meeting' }, charterTitle: 'Charter', parties, locale: 'en' };
  const sections = [{ ...section, item: { ...item, ...open } }];
  const { sections: written } = minutesDocument(
    { ...source, minutes: { ...minutes, sections } },
    agendaNames([], parties),
    t,
  );
  return written.map(({ heading, paragraphs: lines }) => [heading, ...lines.flatMap(({ texts }) => texts)]);
}

test('a draft says what is to be written, and nothing of what was left out', () => {
  expect(said([paragraph({}), paragraph({ text: 'Left out', removed: true })])).toEqual([
    ['1. Fuel', 'To be written'],
  ]);
});

test('open titles and texts stand in brackets, the reader’s own side first', () => {
  const wordings = [
    { party: 'AZ', text: 'Fuel is supplied', title: 'Fuel supply' },
    { party: 'US', text: 'Fuel is served', title: 'Fuel services' },
  ];
  expect(said([paragraph({ text: 'Fuel is supplied', wordings })], { consent: { wordings } })).toEqual([
    [
      '1. [United States: Fuel services] [Azerbaijan: Fuel supply]',
      '[United States: Fuel is served]',
      '[Azerbaijan: Fuel is supplied]',
    ],
  ]);
});
