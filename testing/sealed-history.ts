import { type Actor, partyOf } from '@/lib/access/actor';
import { agreeAgenda } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { agreeMinutes, clearMinutes } from '@/lib/agenda/minutes/agreement/commands';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import { draftMinutes } from '@/lib/agenda/minutes/paragraphs/commands';
import { propose } from '@/lib/agreements/commands';
import { concur } from '@/lib/agreements/proposals/commands';
import { ensureBaseline } from '@/lib/audit/verification/commands';
import { setText } from '@/lib/charter/commands';
import { setObligation } from '@/lib/compliance/commands';
import { db } from '@/lib/db/client';
import { closeAction, enterAction } from '@/lib/meetings/actions/commands';
import { planMeeting, postponeMeeting } from '@/lib/meetings/commands';
import { stepDone } from '@/lib/meetings/preparation/commands';
import { meetingById } from '@/lib/meetings/queries';
import { mergeProjects } from '@/lib/merge/commands';
import { startSession } from '@/lib/people/commands';
import { linkIdentity } from '@/lib/people/identities/commands';
import { invitePerson } from '@/lib/people/invitations/commands';
import { giveOffice } from '@/lib/people/roles/commands';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { addNote } from '@/lib/projects/notes/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone, changeMilestone, removeMilestone } from '@/lib/roadmap/commands';
import type { Cast } from './cast';
import { charterWithCast } from './charter';
import { done } from './done';
import { configureProviders, issuerOf } from './providers';

/**
 * A sealed installation in which people of both sides did nearly everything once: every audited table has
 * rows.
 */
export async function sealedHistory(): Promise<Cast> {
  const people = await charterWithCast();
  await ensureBaseline();
  await logProjects(people);
  await agree(people);
  await meet(people);
  await administer(people);
  return people;
}

async function logProjects({ leyla, kamran, casey, jordan, nigar }: Cast): Promise<void> {
  const log = async (title: string, more: object = {}, who = leyla) =>
    done(await createProject(who, { title, group: 'ENE', ...more })).id;
  const full = {
    description: 'A sample.',
    associated: ['CON'],
    provisions: ['I.4'],
    tags: 'Middle Corridor, TRIPP',
    start: '2026-06',
    target: '2027-Q3',
    stage: 'active',
    organisations: [{ name: 'Sample Grid', sector: 'public', home: 'AZ', role: 'builder' }],
    funding: [{ kind: 'cost', amount: '1,250,000.50', currency: 'USD', source: 'estimate' }],
    references: [{ registry: 'R-17', title: 'Sample study', url: 'https://example.org/17' }],
  };
  const cable = await log('Sample cable', full);
  const port = await log('Sample port');
  const own = await log('Kept on our side', { privately: 'yes' });
  await log('Kept on their side', { privately: 'yes' }, jordan);
  await log('Sample training', { group: 'SEC' });
  await log('Kept on our side, restricted', { group: 'SEC', privately: 'yes' });
  const twin = await log('Sample cable again');
  const { version } = await db().project.findUniqueOrThrow({ where: { id: port } });
  done(await changeProject(kamran, { id: port, version, title: 'Sample port, renamed', group: 'ENE' }));
  const milestone = (project: string, name: string) => ({
    project,
    title: name,
    responsible: 'all',
    forecast: '2027-03',
  });
  done(await addMilestone(leyla, { ...milestone(cable, 'Study'), after: '' }));
  const permit = done(await addMilestone(casey, { ...milestone(cable, 'Permit'), after: '1' })).id;
  const edit = { responsible: 'all', after: '1', actual: '', evidence: '' };
  done(
    await changeMilestone(leyla, { id: permit, version: 1, title: 'Permits', forecast: '2027-04', ...edit }),
  );
  const extra = done(await addMilestone(leyla, { ...milestone(port, 'Extra'), after: '' })).id;
  done(await removeMilestone(leyla, { id: extra, version: 1 }));
  done(await reportStatus(leyla, { project: cable, status: 'on_track', line: '' }));
  done(await reportStatus(casey, { project: cable, status: 'at_risk', line: 'A sample reason' }));
  done(await addNote(nigar, { project: cable, text: 'For us alone', privately: 'yes' }));
  done(await shareProject(leyla, { id: own, version: 1 }));
  done(await mergeProjects(leyla, { id: twin, version: 1, survivor: cable, survivorVersion: 1 }));
}

async function agree({ leyla, jordan }: Cast): Promise<void> {
  const projects = await db().project.findMany({
    where: { groupCode: 'ENE', privateTo: null, mergedIntoId: null },
    select: { id: true },
  });
  const ids = projects.map(({ id }) => id);
  const { id } = done(await propose(leyla, { kind: 'project_list', group: 'ENE', projects: ids }));
  const { sha256: hash } = await db().proposal.findUniqueOrThrow({ where: { id } });
  done(await concur(jordan, { id, hash }));
  done(await propose(jordan, { kind: 'project_list', group: 'CON', emptyReason: 'None yet' }));
}

async function meet(people: Cast): Promise<void> {
  const { leyla, kamran, jordan } = people;
  const plan = {
    kind: 'charter',
    group: '',
    title: 'Annual meeting',
    startTime: '10:00',
    durationMinutes: '180',
  };
  const where = { startsOn: '2027-01-28', timeZone: 'Asia/Baku', place: '', hostParty: 'AZ' };
  const { id } = done(await planMeeting(leyla, { ...plan, ...where }));
  done(await draftAgenda(leyla, { id }));
  done(await addItem(leyla, { id, title: 'Any other matter', note: '', minutes: '5' }));
  for (const side of [leyla, jordan]) {
    const { read } = await agendaAgreement(side, await meetingOf(side, id));
    done(await agreeAgenda(side, { id, read }));
  }
  done(await stepDone(leyla, { meeting: id, step: 'reports-called', doneOn: '2026-11-01', note: '' }));
  const action = { text: 'Send the papers', owner: 'AZ', dueOn: '2027-02-28', group: '' };
  const past = { ...plan, ...where, kind: 'group', group: 'ENE', startsOn: '2026-11-10' };
  const meeting = done(await planMeeting(kamran, past)).id;
  const entered = done(await enterAction(kamran, { meeting, ...action }));
  done(await closeAction(leyla, { id: entered.id, version: 1, closedOn: '2026-11-20', disposition: 'Sent' }));
  done(await enterAction(kamran, { meeting, ...action, text: 'Read them' }));
  done(await postponeMeeting(leyla, { id, version: 1, startsOn: '2027-02-04' }));
  await agreeOnMinutes(people, meeting);
}

async function agreeOnMinutes({ kamran, leyla, jordan }: Cast, meeting: string): Promise<void> {
  done(await draftMinutes(kamran, { id: meeting, words: () => 'What was said.' }));
  for (const act of [clearMinutes, agreeMinutes]) {
    for (const side of [leyla, jordan]) {
      const read = (await minutesPage(side, await meetingOf(side, meeting)))?.read;
      done(await act(side, { meeting, party: partyOf(side), read }));
    }
  }
}

async function meetingOf(actor: Actor, id: string) {
  const meeting = await meetingById(actor, id);
  if (meeting === null) throw new Error('The meeting is not found.');
  return meeting;
}

async function administer({ leyla, nigar, jordan }: Cast): Promise<void> {
  done(
    await setObligation(leyla, {
      obligation: 'annual-meeting',
      reading: 'rolling',
      nonWorkingLastDay: 'none',
    }),
  );
  const text = { provision: 'I.3', language: 'en', version: '0', text: 'Sample words.', source: 'Sample' };
  done(await setText(leyla, text));
  done(await giveOffice(leyla, { person: nigar.personId, office: 'co_chair:CON' }));
  const guest = { party: 'AZ', name: 'Rana Sample', email: 'rana@example.org', office: 'member:ENE' };
  done(await invitePerson(leyla, guest));
  done(await startSession(jordan, { agent: 'test' }));
  configureProviders('ministry');
  const proven = { provider: 'ministry', issuer: issuerOf('ministry'), subject: 'nigar', verifiedEmail: '' };
  done(await linkIdentity(nigar, proven));
}
