import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { addItemSchema, changeItemSchema } from '@/lib/agenda/schema';
import { concurSchema, enterKeySchema, returnSchema } from '@/lib/agreements/proposals/schema';
import { agreementSchema } from '@/lib/agreements/schema';
import { setTextSchema } from '@/lib/charter/schema';
import { changeActionSchema, closeActionSchema, enterActionSchema } from '@/lib/meetings/actions/schema';
import { cancelMeetingSchema, changeMeetingSchema, planMeetingSchema } from '@/lib/meetings/schema';
import { addOrganisationSchema } from '@/lib/organisations/schema';
import { invitePersonSchema } from '@/lib/people/invitations/schema';
import { saveViewSchema } from '@/lib/people/saved-views/schema';
import { firstAccountSchema } from '@/lib/people/schema';
import { changeRowSchema } from '@/lib/projects/bulk-edit/schema';
import { addNoteSchema } from '@/lib/projects/notes/schema';
import { changeProjectSchema, createProjectSchema } from '@/lib/projects/schema';
import { fieldErrors } from '@/lib/refusal';
import { addMilestoneSchema, changeMilestoneSchema, finishMilestoneSchema } from '@/lib/roadmap/schema';

const row = { id: 'a1', version: 1 };
const meeting = { startsOn: '2027-03-01', startTime: '10:00', durationMinutes: '60', timeZone: 'Asia/Baku' };
const action = { owner: 'all', dueOn: '2027-03-01' };
const project = { title: 'Port', group: 'ENE' };
const milestone = { title: 'Survey', forecast: '2027-03-01' };
const organisation = { name: 'Grid', sector: 'public', home: 'AZ', role: '' };
const instrument = { day: '2026-05-01', reference: 'Note 1' };
const person = { name: 'Leyla Sample', email: 'leyla@example.org', party: 'AZ' };
const password = 'a long enough password';

/** Every required text, with an input that is valid otherwise. */
const required: [string, z.ZodType, object][] = [
  ['title', createProjectSchema, project],
  ['title', changeProjectSchema, { ...project, ...row }],
  ['title', changeRowSchema, { ...project, ...row, stage: 'active', target: '' }],
  ['organisations.0.name', createProjectSchema, { ...project, organisations: [organisation] }],
  ['references.0.title', createProjectSchema, { ...project, references: [{ registry: '1', title: 'Act' }] }],
  ['title', addMilestoneSchema, { project: 'p1', ...milestone }],
  ['title', changeMilestoneSchema, { ...row, ...milestone }],
  ['evidence', finishMilestoneSchema, { ...row, actual: '2026-05-01', evidence: 'Note 1' }],
  ['title', planMeetingSchema, { kind: 'charter', title: 'Annual meeting', ...meeting }],
  ['title', changeMeetingSchema, { ...row, title: 'Annual meeting', ...meeting }],
  ['reason', cancelMeetingSchema, { ...row, reason: 'Illness' }],
  ['title', addItemSchema, { id: 'm1', title: 'Ports', minutes: '10' }],
  ['text', enterActionSchema, { meeting: 'm1', text: 'Send the draft', ...action }],
  ['text', changeActionSchema, { ...row, text: 'Send the draft', ...action }],
  ['disposition', closeActionSchema, { ...row, closedOn: '2027-03-01', disposition: 'Done' }],
  ['text', addNoteSchema, { project: 'p1', text: 'Noted' }],
  ['name', addOrganisationSchema, organisation],
  ['home', addOrganisationSchema, organisation],
  ['name', invitePersonSchema, { ...person, office: 'viewer' }],
  ['email', invitePersonSchema, { ...person, office: 'viewer' }],
  ['name', firstAccountSchema, { ...person, token: 't', password, passwordAgain: password }],
  ['reason', returnSchema, { id: 'a1', reason: 'Not yet' }],
  ['reason', agreementSchema, { kind: 'annulment', targetId: 'a1', reason: 'By note', ...instrument }],
  ['reference', enterKeySchema, { id: 'a1', hash: 'h', party: 'US', ...instrument }],
  ['text', setTextSchema, { provision: 'I.1', language: 'en', version: 0, text: 'Text', source: 'Gazette' }],
  [
    'source',
    setTextSchema,
    { provision: 'I.1', language: 'en', version: 0, text: 'Text', source: 'Gazette' },
  ],
  ['name', saveViewSchema, { place: 'projects', name: 'Mine', query: '' }],
];

/** The input with one field replaced. */
function withText(input: object, field: string, text: string): unknown {
  const copy = structuredClone(input);
  const names = field.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<object>((at, name) => Reflect.get(at, name), copy);
  Reflect.set(holder, last, text);
  return copy;
}

const faultsOf = (schema: z.ZodType, input: unknown): string[] => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : fieldErrors(parsed.error).map(({ field }) => field);
};

describe('a blank text counts as missing, at its field', () => {
  it.each(required)('%s', (field, schema, input) => {
    expect(faultsOf(schema, input)).toEqual([]);
    for (const nothing of ['', ' ', '\u200b', '\u2060\u200d', '\u00ad', '\u3164', '\u2800', '\v']) {
      expect(faultsOf(schema, withText(input, field, nothing))).toEqual([field]);
    }
  });

  it('counts as nothing typed if the text is optional', () => {
    const item = { ...row, title: '\u200b', note: '\u3164', minutes: '10' };
    expect(changeItemSchema.parse(item)).toMatchObject({ title: null, note: '' });
    expect(concurSchema.parse({ id: 'a', hash: 'h', day: '\u200b', reference: '\u2060' })).toMatchObject({
      day: '',
      reference: '',
    });
    const blank = { name: '\u200b', home: '\u00ad', role: '' };
    expect(createProjectSchema.parse({ ...project, organisations: [blank] }).organisations).toEqual([]);
  });
});

describe('control characters become spaces in every text', () => {
  const names = new Set(['text', 'home', 'email']);
  it.each(required.filter(([field]) => !names.has(field)))('%s', (field, schema, input) => {
    const parsed = schema.parse(withText(input, field, 'One\vtwo\fthree\u0085four\u0001five'));
    expect(JSON.stringify(parsed)).toContain('One two three four five');
  });

  it('also in texts of several lines, which keep lines and tabs', () => {
    const parsed = createProjectSchema.parse({ ...project, description: 'One\r\ntwo\tthree\vfour' });
    expect(parsed.description).toBe('One\ntwo\tthree four');
    expect(createProjectSchema.parse({ ...project, tags: 'Rail\vway; Orta\ndəhliz' }).tags).toEqual([
      ...['Rail way', 'Orta', 'dəhliz'],
    ]);
  });
});

it('an address is stored without paste artefacts', () => {
  const typed = { ...person, office: 'viewer', email: '\u200bleyla\u00ad＠example.org\u2060' };
  expect(invitePersonSchema.parse(typed).email).toBe('leyla@example.org');
});
