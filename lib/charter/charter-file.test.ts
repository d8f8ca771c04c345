import { describe, expect, it, test } from 'vitest';
import '@/lib/refusal'; // as in the app, where it gives every schema of a form its codes
import { loadedCharterFile, ownCharterFile, readCharterFile } from './charter-file';

const own = () => JSON.parse(JSON.stringify(ownCharterFile()));
/** The refusal of the app's own charter file after a change, or null. */
function fault(change: (file: ReturnType<typeof own>) => void): string | null {
  const file = own();
  change(file);
  const read = readCharterFile(JSON.stringify(file));
  return read.ok ? null : read.refusal;
}

describe('a charter file', () => {
  it('is read if it has the format of the app’s own file', () => {
    expect(readCharterFile(JSON.stringify(own()))).toEqual({ ok: true, value: ownCharterFile() });
  });

  test.each<[string, (file: ReturnType<typeof own>) => void, string]>([
    ['a part is missing', (file) => delete file.parties, 'at parties: Invalid input: expected array'],
    ['there is only one Party', (file) => file.parties.pop(), 'at parties: names fewer than two Parties'],
    [
      'an obligation is unknown',
      (file) => (file.obligations[0].code = 'monthly'),
      'at obligations.0.code: Invalid option: expected one of "three-month"|"annual-meeting"',
    ],
    ['a text is missing', (file) => delete file.charter.title, 'at charter.title: required'],
    ['a date is invalid', (file) => (file.charter.signedOn = '2026-02-30'), 'at charter.signedOn: is no day'],
    [
      'a time zone is invalid',
      (file) => (file.parties[1].timeZone = 'Mars/Base'),
      'at parties.1.timeZone: is no time zone',
    ],
    [
      'two Parties have one code',
      (file) => (file.parties[1].code = file.parties[0].code),
      'at parties.1.code: ',
    ],
    [
      'two groups have one address',
      (file) => (file.workingGroups.default[2].slug = file.workingGroups.default[0].slug),
      'at workingGroups.default.2.slug: ',
    ],
    [
      'a group’s mandate names a missing provision',
      (file) => (file.workingGroups.default[0].provisions = ['X.1']),
      'at workingGroups.default.0.provisions: there is no provision X.1',
    ],
    [
      'a provision is in no section',
      (file) => (file.provisions[3].code = 'X.1'),
      'at provisions.3.code: there is no section X',
    ],
    [
      'an obligation is missing',
      (file) => file.obligations.pop(),
      'at obligations: lacks the obligation annual-meeting',
    ],
    [
      'a signatory is of no Party',
      (file) => (file.charter.signatories[0].party = 'XX'),
      'at charter.signatories.0.party: there is no Party XX',
    ],
    [
      'a candidate is of no group',
      (file) => (file.candidateProjects.items[0].group = 'XXX'),
      'at candidateProjects.items.0.group: there is no working group XXX',
    ],
  ])('is refused if %s, with the place of the fault', (_, change, words) => {
    expect(fault(change)).toContain(words);
  });

  it('is refused if it is not JSON', () => {
    expect(readCharterFile('{"charter":')).toEqual({ ok: false, refusal: 'is no JSON' });
  });

  it('is the app’s own if an older version loaded the Charter', () => {
    expect(loadedCharterFile(null)).toEqual(ownCharterFile());
  });
});
