import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { ConsentState } from '@/lib/agenda/consent/consent';
import { shownWords } from '@/testing/rendered';
import { words } from '@/testing/words';
import { ItemForm } from './item-form';
import { agendaNames, defaultTitle } from './item-title';

const t = words();
const action = () => Promise.reject(new Error('not sent'));
const names = agendaNames([{ code: 'ENE', name: 'Energy' }], []);
const fields = { title: null, note: '', day: 1, minutes: 15, lead: null, presenter: '', purpose: null };

const shownOf = (state: ConsentState | null, sourceKey: string) =>
  shownWords(
    createElement(ItemForm, {
      action,
      hidden: { id: 'i' },
      item: {
        ...fields,
        consent: state && { state },
        ownTitle: defaultTitle({ sourceKey, groupCode: 'ENE' }, names, t),
      },
      days: [],
      names,
    }),
  );

describe('the note of an item', () => {
  it('says in the form that adds one who reads it and when, beside the side’s own', () => {
    const shown = shownWords(createElement(ItemForm, { action, hidden: { id: 'm' }, days: [], names }));
    expect(shown).toContain('Both sides read it: at once, or once you put an item of your side forward.');
    expect(shown).toContain('Your side’s note (optional) Only your side sees it.');
  });

  it('of one’s own item is read by both sides once it is put forward', () => {
    const hint = 'Read by both sides once you put the item forward.';
    expect(shownOf('own', 'own:i')).toContain(hint);
    expect(shownOf('put_forward', 'own:i')).not.toContain(hint);
    expect(shownOf(null, 'group:ENE')).not.toContain(hint);
  });
});

it.each([
  ['group:ENE', 'Left empty, the item keeps its own: Report: Energy'],
  ['own:i', null],
  ['break:i', null],
])('the title of %s may be left empty only if there is a default one', (sourceKey, hint) => {
  const shown = shownOf(null, sourceKey);
  if (hint) expect(shown).toContain(hint);
  else expect(shown).not.toContain('Left empty');
});
