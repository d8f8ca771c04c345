import { draftFile } from '@/app/report-draft';
import { reportAsDocx, reportRoadmap } from '@/app/report-files';

/** The draft of the implementation report as a Word document; the reader's own Party first. */
export const GET = (request: Request) =>
  draftFile(request, 'docx', async (content, party) =>
    reportAsDocx({ number: null, title: '', content }, party, await reportRoadmap()),
  );
