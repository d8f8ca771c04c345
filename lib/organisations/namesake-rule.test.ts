import { describe, expect, it } from 'vitest';
import { settledNamesake } from './namesake-rule';
import type { OrganisationContent } from './sector';

const read = (text: string): OrganisationContent => {
  const [name = '', sector, home = ''] = text.split(', ');
  return { name, sector: sector === 'private' ? 'private' : 'public', home };
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
    const settled = settledNamesake(read(typed), registered.map(read));
    const refusal = settled.ok ? null : settled.refusal;
    const result = settled.ok
      ? Object.values(settled.value).join(', ')
      : refusal?.kind === 'invalid' && refusal.errors.map(({ field, code }) => `${field} ${code}`).join();
    expect(result).toBe(expected);
  });

  it('is distinguished by the known homes', () => {
    const registered = ['Grid, public, US', 'Grid, public, AZ'].map(read);
    expect(settledNamesake(read('Grid, public, '), registered)).toMatchObject({
      refusal: { errors: [{ values: { name: 'Grid', homes: 'AZ, US' } }] },
    });
  });
});
