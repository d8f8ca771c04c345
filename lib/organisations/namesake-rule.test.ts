import { describe, expect, it } from 'vitest';
import { joint } from '@/lib/access/compartments';
import { type RegisteredOrganisation, settledNamesake } from './namesake-rule';

/** `name, sector, home`, then the Party and the restricted group that alone know of it, if any. */
const read = (text: string): RegisteredOrganisation => {
  const [name = '', sector, home = '', privateTo = '', restrictedGroup = ''] = text.split(', ');
  return {
    name,
    sector: sector === 'private' ? 'private' : 'public',
    home,
    privateTo: privateTo || null,
    restrictedGroup: restrictedGroup || null,
  };
};

const told = (settled: ReturnType<typeof settledNamesake>) => {
  const refusal = settled.ok ? null : settled.refusal;
  if (settled.ok) return [settled.value.name, settled.value.sector, settled.value.home].join(', ');
  return refusal?.kind === 'invalid' && refusal.errors.map(({ field, code }) => `${field} ${code}`).join();
};

describe('an organisation named by a project', () => {
  it.each([
    // no entry of this name
    ['Grid, private, AZ', [], 'Grid, private, AZ'],
    ['Grid, public, ', [], 'home home-required'],
    // one entry: it fills in the rest
    ['grid, public, ', ['Grid, private, AZ'], 'Grid, private, AZ'],
    ['Grid, private, AZ', ['Grid, private, AZ'], 'Grid, private, AZ'],
    ['Grid, private, US', ['Grid, private, AZ'], 'Grid, private, US'],
    ['DÖVLƏT NEFT ŞİRKƏTİ, public, AZ', ['Dövlət Neft Şirkəti, private, AZ'], 'sector organisation-sector'],
    ['Works, private, georgia', ['Works, public, Georgia'], 'sector organisation-sector'],
    // several entries: the refusal asks for what tells them apart
    ['Grid, public, ', ['Grid, private, AZ', 'Grid, private, US'], 'home organisation-homes'],
    ['Grid, public, ', ['Grid, private, AZ', 'Grid, public, AZ'], 'home organisation-sectors'],
    ['Grid, public, ', ['Grid, private, AZ', 'Grid, private, AZ'], 'Grid, private, AZ'],
    ['Grid, public, AZ', ['Grid, private, AZ', 'Grid, public, AZ'], 'Grid, public, AZ'],
    ['Grid, private, AZ', ['Grid, private, AZ', 'Grid, public, AZ'], 'Grid, private, AZ'],
  ])('%s, with %j in the register, is %s', (typed, registered, expected) => {
    expect(told(settledNamesake(read(typed), registered.map(read), joint))).toBe(expected);
  });

  it('is distinguished by the known homes', () => {
    const registered = ['Grid, public, US', 'Grid, public, AZ'].map(read);
    expect(settledNamesake(read('Grid, public, '), registered, joint)).toMatchObject({
      refusal: { errors: [{ values: { name: 'Grid', homes: 'AZ, US' } }] },
    });
  });

  // the other entry of the name, who knows of the project, what comes of it
  const own = 'Grid, private, AZ, AZ';
  const guarded = 'Grid, private, AZ, , SEC';
  const both = 'Grid, private, AZ, AZ, SEC';
  it.each([
    [own, ', ', 'home organisation-narrower'],
    [own, 'AZ, ', 'Grid, private, AZ'],
    [own, 'US, ', 'home organisation-narrower'],
    [own, 'AZ, SEC', 'Grid, private, AZ'],
    [guarded, ', ', 'home organisation-narrower'],
    [guarded, 'AZ, ', 'home organisation-narrower'],
    [guarded, ', SEC', 'Grid, private, AZ'],
    [guarded, ', DEF', 'home organisation-narrower'],
    [both, 'AZ, ', 'home organisation-narrower'],
    [both, ', SEC', 'home organisation-narrower'],
    [both, 'AZ, SEC', 'Grid, private, AZ'],
  ])('that is %s gives a project of “%s” %s', (entry, of, expected) => {
    const [privateTo, restrictedGroup] = of.split(', ').map((half) => half || null);
    const here = { privateTo: privateTo ?? null, restrictedGroup: restrictedGroup ?? null };
    expect(told(settledNamesake(read('Grid, public, '), [read(entry)], here))).toBe(expected);
  });

  it('is taken from the entry that all readers know, beside one that fewer know', () => {
    const registered = ['Grid, private, US, AZ', 'Grid, private, AZ'].map(read);
    expect(told(settledNamesake(read('Grid, public, '), registered, joint))).toBe('Grid, private, AZ');
    expect(told(settledNamesake(read('Grid, public, US'), registered, joint))).toBe('Grid, public, US');
  });
});
