import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { readForm } from '@/lib/form-input';
import { sharedTwins, twinsKnownTo } from '@/lib/projects/queries';
import { twinAnswer, twinName } from '@/lib/projects/titled';
import { milestoneAnswer } from '@/lib/roadmap/milestone-twin';
import { milestoneTwins } from '@/lib/roadmap/queries';
import { cleanLine } from '@/lib/text';

/**
 * Adds to a refused form a link to the project with the same title, and a button to confirm that another
 * project is meant. Other states are unchanged.
 */
export async function twinAsk(state: FormState, form: FormData, act: 'log' | 'save'): Promise<FormState> {
  if (!isAbout(state, 'title')) return state;
  const text = textsOf(form);
  const named = { id: text('id') || null, title: text('title'), group: text('group') };
  const [twin] = await twinsKnownTo(await requireActor(), named);
  return twin === undefined ? state : projectAsk(state, twin, twinAnswer(named), act);
}

/** The same for a private project that is to be shared. */
export async function shareTwinAsk(state: FormState, form: FormData): Promise<FormState> {
  if (!isAbout(state, 'twin')) return state;
  const [twin] = await sharedTwins(await requireActor(), textsOf(form)('id'));
  if (twin === undefined) return state;
  return projectAsk(state, twin, twinAnswer({ title: twin.title, group: twin.groupCode }), 'table');
}

/** The same for a milestone that is added or renamed; its title is named as the form labels it. */
export async function milestoneTwinAsk(
  state: FormState,
  form: FormData,
  act: 'add' | 'save',
): Promise<FormState> {
  if (!isAbout(state, 'title')) return state;
  const labels = await getTranslations('errors.fields');
  const about = labels('milestone');
  const errors = state.errors.map((error) => (error.field === 'title' ? { ...error, about } : error));
  const text = textsOf(form);
  const named = { id: text('id') || null, project: text('project'), title: text('title') };
  const [twin] = await milestoneTwins(await requireActor(), named);
  if (twin === undefined) return { ...state, errors };
  const t = await getTranslations('roadmap.twin');
  return {
    ...state,
    errors,
    see: {
      href: `/projects/${twin.projectId}#milestone-${twin.id}`,
      label: t('see', { number: String(twin.number) }),
    },
    ask: { name: 'twin', value: milestoneAnswer(named.id ?? named.project, named.title), label: t(act) },
  };
}

const isAbout = (state: FormState, name: string) => state.errors.some(({ field }) => field === name);

function textsOf(form: FormData): (name: string) => string {
  const input = readForm(form);
  return (name) => cleanLine(typeof input[name] === 'string' ? input[name] : '');
}

async function projectAsk(
  state: FormState,
  twin: { id: string; code: string | null; title: string },
  answer: string,
  act: 'log' | 'save' | 'table',
): Promise<FormState> {
  const t = await getTranslations('projects.twin');
  return {
    ...state,
    see: { href: `/projects/${twin.id}`, label: t('see', { name: twinName(twin) }) },
    ask: { name: 'twin', value: answer, label: t(act) },
  };
}
