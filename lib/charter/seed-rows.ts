import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import type { CharterFile } from './charter-file';
import { sectionOf } from './charter-names';

/**
 * The rows that a charter's file becomes. What the seed brings counts as known from signing
 * (docs/domain.md#as-of-and-as-known): its entry day is the day of signing, whenever it was loaded.
 */
export function seedRows(file: CharterFile) {
  const { charter } = file;
  const enteredOn = charter.signedOn;
  const groups = file.workingGroups.default;
  const json = JSON.parse(JSON.stringify(file));
  return {
    charter: { ...charter, file: json, fileHash: sha256(canonicalJson(json)) },
    parties: file.parties.map((party, position) => ({ ...party, position })),
    sections: file.sections.map((section, position) => ({ ...section, position })),
    provisions: file.provisions.map((provision, position) => ({
      ...provision,
      position,
      sectionCode: sectionOf(provision.code),
    })),
    groups: groups.map(({ code, slug, name, restricted }, position) => ({
      code,
      slug,
      name,
      restricted,
      position,
      createdOn: charter.signedOn,
      enteredOn,
    })),
    mandates: groups.flatMap(({ code, provisions }) =>
      provisions.map((provisionCode) => ({ groupCode: code, provisionCode })),
    ),
    obligations: file.obligations.map(({ code, provision, title, period, deliverables }) => ({
      code,
      title,
      period,
      provisionCode: provision,
      deliverables: deliverables.map((deliverable) => deliverable.toLowerCase()),
    })),
    settings: file.obligations.map(({ code, reading, nonWorkingLastDay }) => ({
      obligationCode: code,
      reading,
      nonWorkingLastDay: nonWorkingLastDay === 'none' ? ('none' as const) : ('next_working_day' as const),
      enteredOn,
    })),
  };
}
