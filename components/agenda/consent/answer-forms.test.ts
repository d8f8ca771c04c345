import { createElement } from 'react';
import { expect, it } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import { shownWords } from '@/testing/rendered';
import { AnswerForms } from './answer-forms';

const action = () => Promise.reject(new Error('not sent'));
const actions = { putForwardAction: action, answerAction: action, bracketAction: action, takeAction: action };

it('putting an item forward shows before the button what the other side will read', () => {
  const shown = shownWords(
    createElement(AnswerForms, {
      item: {
        id: 'i',
        version: 1,
        sourceKey: 'own:i',
        groupCode: null,
        title: 'Fuel supply',
        note: 'Our position to be settled',
        minutes: 20,
        removed: false,
        lead: 'AA',
        presenter: 'A. Sample',
        purpose: 'decision',
        consent: {
          state: 'own',
          by: 'AA',
          putForwardOn: null,
          answeredBy: null,
          answeredOn: null,
          reason: '',
          deferredTo: null,
          wordings: [],
        },
      },
      party: 'AA',
      own: true,
      targets: [],
      names: agendaNames([], [{ code: 'AA', name: 'Aland' }]),
      actions,
    }),
  );
  expect(shown).toMatch(
    /other side .*Fuel supply.*Our position to be settled.*20 minutes · Lead: Aland · A. Sample · For decision Put the item forward/,
  );
});
