import { describe, expect, it } from 'vitest';
import { choicesFor, type PaletteChoice, paletteKinds, placeAfter, sectionsOf } from './palette-choices';

const kinds = {
  place: '',
  act: '',
  group: '',
  project: '',
  meeting: '',
  action: '',
  organisation: '',
  search: '',
};
const words = { title: '', label: '', hint: '', search: 'Search projects', later: '', failed: '', kinds };
const choice = (kind: PaletteChoice['kind'], label: string, detail = ''): PaletteChoice => ({
  kind,
  label,
  detail,
  href: `/${label}`,
});
const start = {
  words,
  fixed: [
    choice('place', 'Projects', 'g p'),
    choice('place', 'Meetings'),
    choice('act', 'New project', 'n p'),
  ],
};
const wind = choice('project', 'ENE-001 Wind corridor', 'Energy');
const winter = choice('meeting', 'Winter meeting');

describe('the palette offers', () => {
  it.each([
    ['pages and acts before anything is typed', '', '', ['Projects', 'Meetings', 'New project']],
    ['those that match, then the search', 'proj', '', ['Projects', 'New project', 'Search projects']],
    ['the search alone where nothing matches', 'zzz', '', ['Search projects']],
    ['rows as the server found them', 'power', 'power', [wind.label, winter.label, 'Search projects']],
    ['rows of earlier words while they match', 'wind', 'win', [wind.label, 'Search projects']],
    ['rows by their detail too', 'energy', 'win', [wind.label, 'Search projects']],
  ])('%s', (_, typed, q, labels) => {
    const found = { q, rows: q === '' ? [] : [wind, winter] };
    expect(choicesFor(typed, start, found).map(({ label }) => label)).toEqual(labels);
  });

  it('the search of exactly what was typed', () => {
    const [search] = choicesFor(' a & b ', start, { q: '', rows: [] });
    expect(search).toMatchObject({ href: '/projects?q=a+%26+b', detail: '“a & b”' });
  });

  it('each choice once, in sections whose places count through', () => {
    const sections = sectionsOf(choicesFor('win', start, { q: 'win', rows: [wind, winter] }));
    expect(sections.map(({ kind }) => kind)).toEqual(['project', 'meeting', 'search']);
    expect(sections.flatMap(({ choices }) => choices.map(({ index }) => index))).toEqual([0, 1, 2]);
    expect(new Set(paletteKinds).size).toBe(paletteKinds.length);
  });
});

describe('an arrow key', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['ArrowUp', -1, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowDown', -1, 0, null],
    ['a', 1, 3, null],
  ])('%s from %d of %d leads to %s', (key, place, count, after) => {
    expect(placeAfter(key, place, count)).toBe(after);
  });
});
