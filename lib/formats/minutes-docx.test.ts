import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type MinutesDocument, minutesDocx } from './minutes-docx';

const plain = { label: '', facts: '', outcome: false };
const minutes: MinutesDocument = {
  language: 'en-GB',
  heading: 'Minutes: Annual meeting',
  charter: 'Charter on Sample Partnership',
  parties: ['Republic of Azerbaijan', 'United States of America'],
  state: 'Draft, not agreed',
  sections: [
    { heading: '', paragraphs: [{ ...plain, texts: ['The meeting was held.\nIn Baku.'] }] },
    {
      heading: '1. Opening',
      paragraphs: [
        {
          ...plain,
          label: 'The Parties agreed:',
          texts: ['[Azerbaijan: Ours]', '[United States: Theirs\u0001]'],
        },
        { label: 'Action.', texts: ['Send it'], facts: 'Azerbaijan, due 1 May 2027', outcome: true },
      ],
    },
  ],
  signatures: [
    { name: 'Aygün Sample', title: 'Director', of: 'Head of the delegation of Azerbaijan' },
    { name: '', title: '', of: 'Head of the delegation of the United States' },
  ],
};

const parts = async () =>
  Object.entries(unzipSync(new Uint8Array(await minutesDocx(minutes)))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );

describe('minutes as a Word document', () => {
  test('say each paragraph with its speaker, both wordings of a bracket, and the signatures', async () => {
    const body = (await parts()).find(([name]) => name === 'word/document.xml')?.[1] ?? '';
    const texts = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([paragraph]) =>
        [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      )
      .filter((text) => text !== '');
    expect(texts).toEqual([
      'Republic of Azerbaijan',
      'United States of America',
      'Charter on Sample Partnership',
      'Minutes: Annual meeting',
      'Draft, not agreed',
      'The meeting was held.',
      'In Baku.',
      '1. Opening',
      'The Parties agreed: [Azerbaijan: Ours]',
      '[United States: Theirs ]',
      'Action. Send it',
      'Azerbaijan, due 1 May 2027',
      'Aygün Sample',
      'Director',
      'Head of the delegation of Azerbaijan',
      'Head of the delegation of the United States',
    ]);
  });

  test('have page numbers, and nothing smaller than nine points', async () => {
    const all = (await parts()).map(([, xml]) => xml).join('');
    expect(all).toMatch(/NUMPAGES/);
    const sizes = [...all.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });
});
