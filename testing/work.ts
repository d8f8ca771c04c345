import type { Actor } from '@/lib/access/actor';
import { charterToday } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { planMeeting } from '@/lib/meetings/commands';
import { myWork } from '@/lib/pages/my-work/queries';
import type { WorkKind } from '@/lib/pages/my-work/work-item';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import { done } from './done';

/** Logs a project in a group and gives its id. */
export const logProject = async (actor: Actor, title: string, group: string, more: object = {}) =>
  done(await createProject(actor, { title, group, ...more })).id;

/** Establishes the Energy group on 2026-03-01. */
export const establishEnergy = () =>
  db().groupEstablishment.create({
    data: { groupCode: 'ENE', day: '2026-03-01', enteredOn: '2026-03-01' },
  });

/** Adds a milestone to a project, with its forecast, and gives its id. */
export const milestoneOf = async (
  actor: Actor,
  project: string,
  title: string,
  forecast: string,
  responsible = 'all',
) => done(await addMilestone(actor, { project, title, forecast, responsible, after: '' })).id;

/** Plans a meeting of an hour, the Charter's or a group's, and gives its id. */
export const planFor = async (actor: Actor, startsOn: string, group = '', timeZone = 'Asia/Baku') => {
  const kind = group ? 'group' : 'charter';
  const when = { startsOn, startTime: '10:00', durationMinutes: '60', timeZone };
  return done(await planMeeting(actor, { kind, group, title: `Meeting of ${startsOn}`, ...when })).id;
};

/** What the person owes now, by key. */
export const workKeys = async (actor: Actor) =>
  (await myWork(actor, await charterToday())).map(({ key }) => key);

/** The person's work of one kind in words, such as `finish Cable laid by 2026-12-01`. */
export const toldWork = async (actor: Actor, kind: WorkKind) =>
  (await myWork(actor, await charterToday()))
    .filter((item) => item.kind === kind)
    .map(({ act, title, dueOn }) => `${act.kind} ${title}${dueOn ? ` by ${dueOn}` : ''}`);
