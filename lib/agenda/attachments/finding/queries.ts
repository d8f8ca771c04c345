import 'server-only';
import type { Actor } from '@/lib/access/actor';
import {
  type Attachments,
  type FoundTarget,
  type LinkKind,
  linkTarget,
} from '@/lib/agenda/attachments/attachments';
import { latestProposals } from '@/lib/agenda/attachments/queries';
import { charterToday, provisions } from '@/lib/charter/queries';
import { namedActions } from '@/lib/meetings/actions/queries';
import { firstProjects } from '@/lib/projects/browse/queries/list';
import { findsName } from '@/lib/search/search-words';
import { cleanLine } from '@/lib/text';

/** At most so many of a kind. */
const maxFound = 8;
const maxTyped = 100;

/**
 * What an item may be linked to of what somebody searches for: projects, provisions, actions and proposals that the actor
 * may see, at most eight of each, without those that are linked already. Null if nothing was typed.
 */
export async function findTargets(
  actor: Actor,
  typed: string,
  { links }: Pick<Attachments, 'links'>,
): Promise<{ q: string; found: FoundTarget[] } | null> {
  const q = cleanLine(typed).slice(0, maxTyped);
  if (q === '') return null;
  const [projects, articles, actions, proposals] = await Promise.all([
    charterToday().then((today) => firstProjects(actor, q, { today, limit: maxFound })),
    provisions(),
    namedActions(actor),
    latestProposals(actor),
  ]);
  const linked = new Set(links.map(({ kind, target }) => linkTarget(kind, target)));
  const target = (kind: LinkKind, id: string, label: string, own = false): FoundTarget => ({
    value: linkTarget(kind, id),
    kind,
    label,
    proposal: null,
    own,
  });
  const found = [
    ...projects.map(({ id, code, title, privateTo }) =>
      target('project', id, code === null ? title : `${code} ${title}`, privateTo !== null),
    ),
    ...first(articles, ({ code, title }) => `${code} ${title}`, q).map(({ code, title }) =>
      target('provision', code, `${code} ${title}`),
    ),
    ...first(actions, ({ code, text }) => `${code ?? ''} ${text}`, q).map(({ id, code, text }) =>
      target('action', id, [code, text].filter(Boolean).join(' ')),
    ),
    ...first(proposals, ({ name }) => name, q).map(({ id, proposal }) => ({
      ...target('proposal', id, ''),
      proposal,
    })),
  ];
  return { q, found: found.filter(({ value }) => !linked.has(value)) };
}

const first = <Row>(rows: readonly Row[], nameOf: (row: Row) => string, q: string): Row[] =>
  rows.filter((row) => findsName(q, nameOf(row))).slice(0, maxFound);
