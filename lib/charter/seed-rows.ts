import { canonicalJson, sha256 } from '@/lib/audit/canonical';
import type { CharterFile } from './charter-file';
import { sectionOf } from './charter-names';

/**
 * The rows to insert for a charter file. Their entry day is the day of signing, whenever they are loaded, so that they
 * count as known from signing on (docs/domain.md#as-of-and-as-known).
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
