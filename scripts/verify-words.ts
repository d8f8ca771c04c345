import type { ChainFinding } from '../lib/audit/chain';
import type { HeadFinding, HeadsFile } from '../lib/audit/heads-file';
import type { RowFinding } from '../lib/audit/row-digests';
import type { AgreementFinding } from '../lib/audit/verification/agreement-check';
import type { RecordCheck } from '../lib/audit/verification/queries';
import type { StoredCheck } from '../lib/backfill/queries';

// The most lines of one list in the output of `npm run verify`.

const longestList = 50;

const shortened = (lines: readonly string[]) =>
  lines.length <= longestList
    ? lines
    : [...lines.slice(0, longestList), `  … and ${lines.length - longestList} more`];

const instant = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function chainWords(finding: ChainFinding): string {
  switch (finding.kind) {
    case 'sound':
      return `sound, ${finding.length} events`;
    case 'changed':
      return `event ${finding.seq} was changed`;
    case 'missing':
      return `event ${finding.seq} is missing or was put in`;
    case 'out-of-order':
      return `event ${finding.seq} does not follow the one before it`;
    case 'cut':
      return `the end is missing from event ${finding.seq} on`;
    case 'unsealed':
      return `its head, event ${finding.seq}, was not written by this program with this key`;
    case 'begun-anew':
      return 'it was begun anew: it lacks the baseline that the other chains hold';
  }
}

const rowWords: Record<RowFinding['kind'], string> = {
  'row-changed': 'was changed without an event',
  'row-added': 'was added without an event',
  'row-deleted': 'was deleted without an event',
};

function agreementWords({ kind, proposal, party }: AgreementFinding): string {
  const words: Record<AgreementFinding['kind'], string> = {
    'content-changed': 'its frozen content is not the one that was hashed',
    'proposal-added': 'no event tells that it was proposed',
    'proposal-missing': 'events tell of it, and it is not there',
    'state-changed': 'its state or agreed day is not the one that events tell',
    'key-changed': `the key of ${party} is not the one that its event tells`,
    'key-added': `no event tells of the key of ${party}`,
    'key-missing': `the key of ${party} is not there, and an event tells of it`,
  };
  return `  Proposal ${proposal}: ${words[kind]}`;
}

function rowLines({ baseline, rows }: RecordCheck): string[] {
  if (baseline === null) return ['Rows: not checked, since the joint chain holds no baseline.'];
  const wrong = rows.findings.length === 0 ? '' : `; ${rows.findings.length} not as the record left them`;
  return [
    `Rows: ${rows.checked} checked against the events since the baseline of ${instant(new Date(baseline.at))}${wrong}`,
    ...shortened(rows.findings.map(({ kind, model, key }) => `  ${model} ${key} ${rowWords[kind]}`)),
    ...rows.unchecked.map(
      (model) => `  ${model} could not be checked: its columns are others than at the baseline`,
    ),
  ];
}

function storedLines(stored: StoredCheck | null): string[] {
  if (stored === null)
    return ['Derived values: not checked, since the record that they are derived from is not sound.'];
  const { checked, wrong, first } = stored;
  const rest = wrong > first.length ? [`  … and ${wrong - first.length} more`] : [];
  return [
    `Derived values: those of ${checked} rows derived again${wrong === 0 ? '' : `; ${wrong} not as the record has them`}`,
    ...first.map(({ model, key, columns }) => `  ${model} ${key}: ${columns.join(', ')}`),
    ...rest,
  ];
}

const reportWords: Record<RecordCheck['reports']['findings'][number]['kind'], string> = {
  'content-changed': 'its content is not the one that was issued',
  'file-changed': 'is not the file that was issued',
};

function reportLines({ reports, files, findings }: RecordCheck['reports']): string[] {
  const wrong = findings.length === 0 ? '' : `; ${findings.length} not as they were issued`;
  return [
    `Issued reports: ${reports} contents and ${files} files checked against their hashes${wrong}`,
    ...shortened(
      findings.map(
        ({ report, file, kind }) => `  report ${report}${file ? ` ${file}` : ''} ${reportWords[kind]}`,
      ),
    ),
  ];
}

const textWords: Record<RecordCheck['texts']['findings'][number]['table'], string> = {
  Endorsement: 'The text that a Party cleared or agreed to',
  MinutesVersion: 'The version of agreed minutes',
  RestrictedPart: 'The restricted group’s part',
};

function textLines({ texts, findings }: RecordCheck['texts']): string[] {
  const wrong = findings.length === 0 ? '' : `; ${findings.length} not as they were frozen`;
  return [
    `Texts of meetings: ${texts} frozen texts checked against their hashes${wrong}`,
    ...shortened(
      findings.map(({ table, id }) => `  ${textWords[table]} ${id} is not the one that was hashed`),
    ),
  ];
}

/** The result of verifying the record, line by line. `stored` is null if derived values were not checked. */
export function checkLines(check: RecordCheck, stored: StoredCheck | null): string[] {
  const { proposals, keys, findings } = check.agreements;
  const wrong = findings.length === 0 ? '' : `; ${findings.length} not as they were recorded`;
  return [
    ...check.chains.map(({ chain, finding }) => `${chain}: ${chainWords(finding)}`),
    ...rowLines(check),
    `Agreements: ${proposals} frozen contents and ${keys} keys checked${wrong}`,
    ...shortened(findings.map(agreementWords)),
    ...reportLines(check.reports),
    ...textLines(check.texts),
    ...check.triggers.map(
      (trigger) => `The trigger ${trigger} is not the program’s own: what it changes cannot be told apart`,
    ),
    ...storedLines(stored),
    check.sound && stored?.wrong === 0 ? 'The record is sound.' : 'The record is NOT sound.',
  ];
}

const headWords: Record<HeadFinding['kind'], string> = {
  held: 'is still in the record',
  shorter: 'is not there any more: the chain is shorter now, as after a restored backup',
  differs: 'is another now: the chain was written anew',
};

/** The result of verifying kept heads, line by line. */
export function headLines(file: HeadsFile, findings: readonly HeadFinding[]): string[] {
  return [
    `Heads of ${file.charter} as of ${instant(new Date(file.at))}:`,
    ...findings.map(({ chain, seq, kind }) => `  ${chain}: event ${seq} ${headWords[kind]}`),
  ];
}
