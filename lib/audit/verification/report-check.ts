import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';

/** A stored report or file that differs from its hash. `file` is the Party and format of the copy. */
export interface ReportFinding {
  kind: 'content-changed' | 'file-changed';
  report: string;
  file?: string;
}

/** Whether an issued report's text is canonical and has its hash. */
export function contentFindings(report: { id: string; canonical: string; hash: string }): ReportFinding[] {
  return isFrozen(report) ? [] : [{ kind: 'content-changed', report: report.id }];
}

function isFrozen({ canonical, hash }: { canonical: string; hash: string }): boolean {
  try {
    return canonicalJson(JSON.parse(canonical) as Json) === canonical && sha256(canonical) === hash;
  } catch {
    return false; // no JSON, or none with a canonical text
  }
}

/** Whether a stored file has its hash. */
export function fileFindings(file: {
  reportId: string;
  partyCode: string;
  format: string;
  bytes: Uint8Array;
  hash: string;
}): ReportFinding[] {
  const { reportId: report, partyCode, format, bytes, hash } = file;
  return sha256(bytes) === hash ? [] : [{ kind: 'file-changed', report, file: `${partyCode}.${format}` }];
}
