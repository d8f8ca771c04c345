import { expect, test } from 'vitest';
import type { SheetKind } from '@/lib/formats/sheet';
import { fieldsByHeading } from '@/lib/formats/sheet-headings';
import { actionFile } from '@/lib/meetings/actions/import/columns';
import { organisationFile } from '@/lib/organisations/import/columns';
import { projectFile } from '@/lib/projects/import/columns';
import { milestoneFile } from '@/lib/roadmap/import/columns';
import words from '@/messages/en/importing.json';

const kinds: Record<keyof typeof words.rules, SheetKind<string>> = {
  projects: projectFile,
  milestones: milestoneFile,
  organisations: organisationFile,
  actions: actionFile,
};

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  'the headings of the template of %s are read back',
  (of) => {
    const labels: Record<string, string> = words.fields[of];
    const columns = Object.keys(words.rules[of]);
    const headings = columns.map((field) => labels[field] ?? '');
    expect(fieldsByHeading(kinds[of].fields)(headings)).toEqual(columns);
  },
);

test.each(Object.keys(kinds) as (keyof typeof kinds)[])('every column of %s has a name', (of) => {
  expect(Object.keys(words.fields[of]).sort()).toEqual(Object.keys(kinds[of].fields).sort());
});

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  'a file of %s without headings has its columns in the order of the template',
  (of) => {
    const ruled = (field: string) => Object.keys(words.rules[of]).includes(field);
    const template = Object.keys(kinds[of].fields).filter(ruled);
    const fixed = kinds[of].fixed.filter(ruled);
    expect(template.slice(0, fixed.length)).toEqual(fixed);
  },
);
