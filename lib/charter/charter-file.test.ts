import { describe, expect, it, test } from 'vitest';
import { loadedCharterFile, ownCharterFile, readCharterFile } from './charter-file';

const own = () => JSON.parse(JSON.stringify(ownCharterFile()));
/** What reading says of the program's own file once it was changed so. */
function fault(change: (file: ReturnType<typeof own>) => void): string | null {
  const file = own();
  change(file);
  const read = readCharterFile(JSON.stringify(file));
  return read.ok ? null : read.refusal;
}

describe('a charter’s file', () => {
  it('is read where it has the form of the program’s own', () => {
    expect(readCharterFile(JSON.stringify(own()))).toEqual({ ok: true, value: ownCharterFile() });
  });

  test.each<[string, (file: ReturnType<typeof own>) => void, string]>([
    ['a part is missing', (file) => delete file.parties, 'at parties: '],
    ['there is one Party alone', (file) => file.parties.pop(), 'at parties: '],
    ['a day is none', (file) => (file.charter.signedOn = '2026-02-30'), 'at charter.signedOn: is no day'],
    [
      'a time zone is none',
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
      'a group serves a provision that is not there',
      (file) => (file.workingGroups.default[0].provisions = ['X.1']),
      'at workingGroups.default.0.provisions: there is no provision X.1',
    ],
    [
      'a provision stands in no section',
      (file) => (file.provisions[3].code = 'X.1'),
      'at provisions.3.code: there is no section X',
    ],
    [
      'an obligation is missing',
      (file) => file.obligations.pop(),
      'at obligations: lacks the obligation annual-meeting',
    ],
    [
      'somebody signed for no Party',
      (file) => (file.charter.signatories[0].party = 'XX'),
      'at charter.signatories.0.party: there is no Party XX',
    ],
    [
      'a candidate is of no group',
      (file) => (file.candidateProjects.items[0].group = 'XXX'),
      'at candidateProjects.items.0.group: there is no working group XXX',
    ],
  ])('is refused where %s, and says where', (_, change, words) => {
    expect(fault(change)).toContain(words);
  });

  it('is refused where it is no JSON', () => {
    expect(readCharterFile('{"charter":')).toEqual({ ok: false, refusal: 'is no JSON' });
  });

  it('is the program’s own where an older program loaded it', () => {
    expect(loadedCharterFile(null)).toEqual(ownCharterFile());
  });
});
