'use server';

import { writeReportFiles } from '@/app/report-files';
import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import type { Command } from '@/lib/command';
import { issueReport } from '@/lib/exports/report/commands';

/** The command with the writer of the files, which no form can bring. */
const issueWithFiles: Command<{ id: string }> = Object.assign(
  ((actor, input) => issueReport(actor, Object.assign({}, input, { write: writeReportFiles }))) as Command<{
    id: string;
  }>,
  { commandName: issueReport.commandName },
);

export async function issueReportAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(issueWithFiles, form, ({ id }) => `/reports/${id}?done=issued`);
}
