import type { Actor } from '@/lib/access/actor';
import { addMilestone } from '@/lib/roadmap/commands';
import { done } from './done';

/** A new milestone as its form sends it. */
export const milestone = (project: string, title: string, more: Record<string, string> = {}) => ({
  project,
  title,
  responsible: 'all',
  forecast: '2027-03',
  after: '',
  ...more,
});

/** Adds a milestone to a project and gives its id. */
export const add = async (actor: Actor, project: string, title: string, more: Record<string, string> = {}) =>
  done(await addMilestone(actor, milestone(project, title, more))).id;

/** A milestone as its row sends it when it is edited, at its first version. */
export const edit = (id: string, title: string, more: Record<string, unknown> = {}) => ({
  id,
  version: 1,
  title,
  responsible: 'all',
  forecast: '2027-03',
  after: '',
  actual: '',
  evidence: '',
  ...more,
});
