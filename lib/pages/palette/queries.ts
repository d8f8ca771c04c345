import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterToday, workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { namedActions } from '@/lib/meetings/actions/queries';
import { meetings } from '@/lib/meetings/queries';
import { firstOrganisations } from '@/lib/organisations/queries';
import { firstProjects } from '@/lib/projects/browse/queries/list';
import { mergedByCode } from '@/lib/projects/browse/queries/merged';
import { findsName, queryWords } from '@/lib/search/search-words';
import { cleanLine } from '@/lib/text';

/** At most so many rows of a kind. */
const maxRows = 5;
const maxTyped = 100;
const minLetters = 2;

/** A row that the palette leads to. */
interface FoundRow {
  kind: 'project' | 'group' | 'meeting' | 'action' | 'organisation';
  href: string;
  label: string;
  /** A project's group, a group's code, or an organisation's home. */
  detail: string;
  /** A meeting's day, if it has one. */
  on: CalendarDate | null;
  /** The Party whose private row it is, else null. */
  only: string | null;
}

/**
 * The rows that typed words lead to, at most five of each kind: groups, projects, meetings, actions and organisations that
 * the actor may see, by the search of their lists. Nothing below two letters.
 */
export async function paletteRows(actor: Actor, typed: string): Promise<FoundRow[]> {
  const q = cleanLine(typed).slice(0, maxTyped);
  if (queryWords(q).join('').length < minLetters) return [];
  const [today, groups] = await Promise.all([charterToday(), workingGroups(actor)]);
  const [projects, merged, planned, actions, organisations] = await Promise.all([
    firstProjects(actor, q, { today, limit: maxRows }),
    mergedByCode(actor, q),
    meetings(actor),
    namedActions(actor),
    firstOrganisations(actor, q, maxRows),
  ]);
  const groupName = (code: string) => groups.find((group) => group.code === code)?.name ?? code;
  const named = groups.filter(({ code, name }) => findsName(q, `${code} ${name}`)).slice(0, maxRows);
  const met = planned.filter(({ title, group }) => findsName(q, `${title} ${group?.name ?? ''}`));
  return [
    ...named.map(({ slug, name, code }) => row('group', `/groups/${slug}`, name, code)),
    ...(merged ? [row('project', `/projects/${merged.id}`, nameOf(merged))] : []),
    ...projects.map(({ id, groupCode, privateTo, ...project }) => ({
      ...row('project', `/projects/${id}`, nameOf(project), groupName(groupCode)),
      only: privateTo,
    })),
    ...met
      .slice(-maxRows)
      .reverse()
      .map(({ id, title, startsOn: on }) => ({ ...row('meeting', `/meetings/${id}`, title), on })),
    ...actions
      .filter(({ code, text }) => findsName(q, `${code ?? ''} ${text}`))
      .slice(0, maxRows)
      .map(({ id, code, text, group }) =>
        row('action', `/actions/${id}`, [code, text].filter(Boolean).join(' '), group?.name),
      ),
    ...organisations.map(({ id, name, home, privateTo: only }) => ({
      ...row('organisation', `/organisations/${id}`, name, home),
      only,
    })),
  ];
}

const row = (kind: FoundRow['kind'], href: string, label: string, detail = ''): FoundRow => ({
  kind,
  href,
  label,
  detail,
  on: null,
  only: null,
});

const nameOf = ({ code, title }: { code: string | null; title: string }) =>
  code === null ? title : `${code} ${title}`;
