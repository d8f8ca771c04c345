import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { readForm } from '@/lib/form-input';
import { twinsKnownTo } from '@/lib/projects/queries';
import { twinAnswer, twinName } from '@/lib/projects/titled';
import { keptLine } from '@/lib/text';

/**
 * The state of a form that a command refused, with the way to the project that has its title, and the button that
 * says that another one is meant. Any other state is left as it is.
 */
export async function twinAsk(state: FormState, form: FormData, act: 'log' | 'save'): Promise<FormState> {
  if (!state.errors.some(({ field }) => field === 'title')) return state;
  const input = readForm(form);
  const text = (name: string) => keptLine(typeof input[name] === 'string' ? input[name] : '');
  const named = { id: text('id') || null, title: text('title'), group: text('group') };
  const [twin] = await twinsKnownTo(await requireActor(), named);
  if (twin === undefined) return state;
  const t = await getTranslations('projects.twin');
  return {
    ...state,
    see: { href: `/projects/${twin.id}`, label: t('see', { name: twinName(twin) }) },
    ask: { name: 'twin', value: twinAnswer(named), label: t(act) },
  };
}
