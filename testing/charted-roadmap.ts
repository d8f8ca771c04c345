import type { Actor } from '@/lib/access/actor';
import { recordAgreement } from '@/lib/agreements/commands';
import { db } from '@/lib/db/client';
import { addMilestone, changeMilestone } from '@/lib/roadmap/commands';
import { type ChartParams, readChartParams } from '@/lib/timeline/address';
import { chartSource } from '@/lib/timeline/source/queries';
import { april } from './agreements';
import { castMember } from './cast';
import { databaseWithOneSide } from './charter';
import { setTestClock } from './clock';
import { done } from './done';
import { logProject } from './work';

/** The chart at an address, with the reader's private projects unless stated otherwise. */
export const source = (actor: Actor, query: Record<string, string> = {}, more: Partial<ChartParams> = {}) =>
  chartSource(actor, { ...readChartParams(query), withPrivate: true, ...more });

/**
 * Gives this test file the first Party's people, Energy's roadmap agreed twice and changed since, a private project
 * and one of the Security group. Jordan joins last. Call it once at the top.
 */
export async function chartedRoadmap() {
  setTestClock('2026-11-23T09:00:00Z');
  const people = await databaseWithOneSide();
  const { leyla } = people;
  /** The ids of projects and milestones by title. */
  const ids: Record<string, string> = {};
  const log = async (title: string, group = 'ENE', more: object = {}) => {
    ids[title] = await logProject(leyla, title, group, more);
  };
  const add = async (project: string, milestone: string, forecast: string, after = '') => {
    const added = { project: ids[project], title: milestone, responsible: 'all', forecast, after };
    ids[milestone] = done(await addMilestone(leyla, added)).id;
  };
  const move = async (milestone: string, forecast: string, after = '') => {
    const { version } = await db().milestone.findUniqueOrThrow({ where: { id: ids[milestone] } });
    const change = { id: ids[milestone], version, title: milestone, responsible: 'all', forecast, after };
    done(await changeMilestone(leyla, change));
  };
  const agree = async (list: string, day: string) => {
    const each = { title: 'Deliver', responsible: 'AZ', on: '2027-06' };
    const instrument = { day, instrumentKind: 'signed_page', reference: `Protocol of ${day}` };
    const roadmap = { kind: 'roadmap', group: 'ENE', list, all: 'yes', each };
    done(await recordAgreement(leyla, { ...roadmap, ...instrument }));
  };
  await log('Grid study');
  await log('Wind atlas');
  await log('Quiet talks', 'ENE', { privately: 'yes' });
  await log('Guarded works', 'SEC');
  await add('Grid study', 'Survey', '2027-03-31');
  await add('Grid study', 'Tender', '2027-09-30', '1');
  await add('Wind atlas', 'Mast', '2028-05', 'ENE-001.2');
  await add('Quiet talks', 'Whisper', '2027-04-30');
  await add('Guarded works', 'Fence', '2027-04-30');
  const projects = [ids['Grid study'], ids['Wind atlas']];
  const list = { kind: 'project_list', group: 'ENE', projects, ...april };
  const { id } = done(await recordAgreement(leyla, list));
  await agree(id, '2026-05-22');
  await move('Tender', '2027-12-31', '1');
  await agree(id, '2026-09-01');
  await move('Survey', '2027-04-15');
  const jordan = await castMember('Jordan Example', 'US', [{ kind: 'coordinator', groupCode: null }]);
  return { people, jordan, ids, log, add };
}
