import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { canonicalJson, type Json, sha256 } from '@/lib/audit/canonical';
import { charterHead } from '@/lib/charter/queries';
import { command } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { db } from '@/lib/db/client';
import { lockReports } from '@/lib/db/lock';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';

import type { ReportContent } from './content';
import { reportContent } from './facts/queries';
import { mayIssueReport } from './policy';
import { contentHash, storedReport } from './queries';
import { isReportDay } from './report-rule';
import { issueReportSchema } from './schema';

/** The last issued report. */
const lastReport = (tx: Transaction) =>
  tx.issuedReport.findFirst({ orderBy: { number: 'desc' }, select: { number: true, canonical: true } });

/**
 * Issues the implementation report as of a day: its number, its content frozen as canonical JSON with a hash, and every
 * Party's files, byte for byte. Refused if the record has changed since the draft was read, if the last report says
 * the same, or if another was issued meanwhile.
 */
export const issueReport = command({
  name: 'report.issue',
  attempt: mayIssueReport,
  schema: issueReportSchema,
  prepare: async (_, { on, title, write }, today) => {
    const { signedOn } = await charterHead();
    if (!isReportDay(on, signedOn, today)) return null;
    const [content, last] = await Promise.all([reportContent(on), lastReport(db())]);
    const number = (last?.number ?? 0) + 1;
    return { content, number, files: await write({ number, title, content }) };
  },
  load: async (tx) => {
    await lockReports(tx);
    return { last: await lastReport(tx) };
  },
  may: mayIssueReport,
  run: async ({ tx, actor, input: { on, title, seen }, row: { last }, prepared, today }) => {
    const party = partyOf(actor);
    if (prepared === null || party === null) return refused(invalid('report-day', 'on'));
    const { content, number, files } = prepared;
    if (contentHash(content) !== seen) return refused(invalid('report-changed'));
    if (number !== (last?.number ?? 0) + 1) return refused(invalid('report-meanwhile'));
    if (last && contentHash(storedReport(last.canonical).content) === seen)
      return refused(invalid('report-same', '', { number: last.number }));
    const canonical = canonicalJson(frozen({ number, title, issuedBy: party, issuedOn: today, content }));
    const hash = sha256(canonical);
    const { id } = await tx.issuedReport.create({
      data: {
        number,
        title,
        canonical,
        hash,
        asOf: on,
        issuedBy: party,
        issuedById: actor.personId,
        issuedOn: today,
      },
      select: { id: true },
    });
    await tx.issuedFile.createMany({
      data: files.map(({ party: partyCode, format, bytes }) => ({
        reportId: id,
        partyCode,
        format,
        bytes: new Uint8Array(bytes),
        hash: sha256(bytes),
      })),
    });
    return accepted({
      value: { id, number },
      events: [
        {
          type: 'report.issued',
          subject: { type: 'report', id },
          compartment: compartmentOf(null, null),
          groupCode: null,
          values: { number, day: on, party, hash: hash.slice(0, 12) },
        },
      ],
    });
  },
});

const frozen = (report: {
  number: number;
  title: string;
  issuedBy: string;
  issuedOn: string;
  content: ReportContent;
}): Json => JSON.parse(JSON.stringify(report));
