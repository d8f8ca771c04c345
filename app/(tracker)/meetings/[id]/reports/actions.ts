'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import {
  draftReport,
  freezeReports,
  handInReport,
  writeReport,
} from '@/lib/agenda/reports-to-meeting/commands';

const page = (done: string) => (value: { meetingId: string }) =>
  `/meetings/${encodeURIComponent(value.meetingId)}/reports?done=${done}`;

export async function draftReportAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(draftReport, form, page('drafted'));
}

export async function writeReportAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(writeReport, form, page('written'));
}

export async function handInReportAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(handInReport, form, page('handed-in'));
}

export async function freezeReportsAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(freezeReports, form, page('frozen'));
}
