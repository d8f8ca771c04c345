import { describe, expect, it, test } from 'vitest';
import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import { agreementFindings, applyEvent, type RecordedProposal, type StoredProposal } from './agreement-check';

const content = { group: 'ENE', projects: [{ id: 'a', title: 'Cable' }] };
const canonical = canonicalJson(content);
const proposal: StoredProposal = {
  id: 'p',
  content: JSON.stringify(content),
  canonical,
  sha256: sha256(canonical),
  state: 'agreed',
  agreedOn: '2026-05-02',
  keys: [
    { partyCode: 'AZ', day: '2026-04-28', instrumentReference: null },
    { partyCode: 'US', day: '2026-05-02', instrumentReference: 'Note 4' },
  ],
};

const event = (type: string, values: Record<string, string> = {}) => ({
  type,
  subjectId: 'p',
  payload: { values },
});
const history = [
  event('proposal.made'),
  event('proposal.key-turned', { party: 'AZ', day: '2026-04-28', reference: '' }),
  event('proposal.key-turned', { party: 'US', day: '2026-05-02', reference: 'Note 4' }),
  event('proposal.agreed', { day: '2026-05-02' }),
];

function found(stored: StoredProposal, events = history): string[] {
  const recorded = new Map<string, RecordedProposal>();
  for (const each of events) applyEvent(recorded, each);
  return agreementFindings(stored, recorded.get('p')).map(({ kind, party }) =>
    [kind, party].filter(Boolean).join(' '),
  );
}

describe('a proposal', () => {
  const [az, us] = proposal.keys;
  const key = (over: object) => ({ ...proposal, keys: [az, { ...us, ...over }] as StoredProposal['keys'] });

  it('is sound if its content matches its hash, and its state and keys match the events', () => {
    expect(found(proposal)).toEqual([]);
    expect(
      found({ ...proposal, content: '{"projects":[{"title":"Cable","id":"a"}],"group":"ENE"}' }),
    ).toEqual([]);
  });

  test.each<[string, StoredProposal, string[]]>([
    ['its content was changed', { ...proposal, content: '{"group":"ENE"}' }, ['content-changed']],
    ['its content is no longer JSON', { ...proposal, content: '{' }, ['content-changed']],
    ['its text was changed', { ...proposal, canonical: '{}' }, ['content-changed']],
    ['its hash was changed', { ...proposal, sha256: sha256('{}') }, ['content-changed']],
    ['a key was dated back', key({ day: '2026-04-30' }), ['key-changed US']],
    ['a key cites something else', key({ instrumentReference: 'Note 5' }), ['key-changed US']],
    ['a key is gone', { ...proposal, keys: proposal.keys.slice(0, 1) }, ['key-missing US']],
    ['a key was added', key({ partyCode: 'XX' }), ['key-added XX', 'key-missing US']],
    ['its agreed day was changed', { ...proposal, agreedOn: '2026-05-09' }, ['state-changed']],
    ['it is open again', { ...proposal, state: 'open', agreedOn: null }, ['state-changed']],
  ])('is reported if %s', (_, stored, expected) => {
    expect(found(stored)).toEqual(expected);
  });

  it('is reported if no event says that it was proposed', () => {
    expect(found(proposal, [])).toEqual(['proposal-added']);
  });

  it('is sound if it was returned or withdrawn and the events say so', () => {
    const open = { ...proposal, agreedOn: null, keys: proposal.keys.slice(0, 1) };
    const begun = history.slice(0, 2);
    expect(found({ ...open, state: 'returned' }, [...begun, event('proposal.returned')])).toEqual([]);
    expect(found({ ...open, state: 'withdrawn' }, [...begun, event('proposal.withdrawn')])).toEqual([]);
    expect(found({ ...open, state: 'open' }, [...begun, event('proposal.returned')])).toEqual([
      'state-changed',
    ]);
  });
});
