import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups, ownCompartments } from '@/lib/access/compartments';
import { db, type Transaction } from '@/lib/db/client';
import { knownActions } from '@/lib/meetings/actions/policy';
import { knownMeetings } from '@/lib/meetings/policy';
import { type Attachments, type ItemLink, type LinkKind, pastedTarget } from './attachments';

/** What hangs on an item, as far as the actor may see it. The caller has found the item. */
export async function attachmentsOf(actor: Actor, itemId: string): Promise<Attachments> {
  const where = { AND: [{ itemId }, ownCompartments(actor)] };
  const party = partyOf(actor);
  const [papers, links, note] = await Promise.all([
    db().agendaPaper.findMany({ where, orderBy: [{ title: 'asc' }, { id: 'asc' }] }),
    db().agendaLink.findMany({ where, orderBy: [{ enteredOn: 'asc' }, { id: 'asc' }], take: 50 }),
    party === null ? null : db().agendaNote.findFirst({ where: { itemId, privateTo: party } }),
  ]);
  const shown = await Promise.all(links.map((link) => shownTarget(db(), actor, link)));
  return {
    papers: papers.map(({ id, title, reference, privateTo }) => ({
      id,
      title,
      reference,
      own: privateTo !== null,
    })),
    links: links.flatMap(({ id, kind, target: linked, privateTo }, index): ItemLink[] => {
      const target = shown[index];
      if (!target) return [];
      const { label, href, proposal = null } = target;
      return [{ id, kind, target: linked, label, href, proposal, own: privateTo !== null }];
    }),
    ownNote: { text: note?.text ?? '', version: note?.version ?? 0 },
  };
}

interface Target {
  kind: LinkKind;
  /** The id or code that is stored. */
  target: string;
  label: string;
  href: string;
  proposal?: ItemLink['proposal'];
  /** Whether only the actor's side may know of it. */
  privateTo: string | null;
}

/** What a link leads to, or null if the actor may not see it. */
export async function shownTarget(
  tx: Transaction,
  actor: Actor,
  { kind, target }: { kind: LinkKind; target: string },
): Promise<Target | null> {
  switch (kind) {
    case 'project':
      return projectTarget(tx, actor, { id: target });
    case 'action':
      return actionTarget(tx, actor, { id: target });
    case 'provision':
      return provisionTarget(tx, target);
    case 'proposal':
      return proposalTarget(tx, actor, target);
  }
}

/** What somebody typed: an address, the code of a project or provision, or the title of a project or action. */
export async function typedTarget(tx: Transaction, actor: Actor, typed: string): Promise<Target | null> {
  const pasted = pastedTarget(typed);
  if (pasted) return shownTarget(tx, actor, pasted);
  return (
    (await projectTarget(tx, actor, { OR: [{ code: typed.toUpperCase() }, { title: typed }] })) ??
    (await provisionTarget(tx, typed)) ??
    (await actionTarget(tx, actor, { text: typed }))
  );
}

async function projectTarget(tx: Transaction, actor: Actor, which: object): Promise<Target | null> {
  const row = await tx.project.findFirst({
    where: { AND: [which, ownCompartments(actor), { group: enterableGroups(actor) }] },
    select: { id: true, code: true, title: true, privateTo: true },
  });
  if (row === null) return null;
  const { id, code, title, privateTo } = row;
  const label = code === null ? title : `${code} ${title}`;
  return { kind: 'project', target: id, label, href: `/projects/${id}`, privateTo };
}

async function actionTarget(tx: Transaction, actor: Actor, which: object): Promise<Target | null> {
  const row = await tx.action.findFirst({
    where: { AND: [which, knownActions(actor)] },
    select: { id: true, text: true },
  });
  if (row === null) return null;
  return {
    kind: 'action',
    target: row.id,
    label: row.text,
    href: `/actions/${row.id}`,
    privateTo: null,
  };
}

async function provisionTarget(tx: Transaction, code: string): Promise<Target | null> {
  const row = await tx.provision.findFirst({ where: { code }, select: { code: true, title: true } });
  if (row === null) return null;
  const label = `${row.code} ${row.title}`;
  return { kind: 'provision', target: row.code, label, href: `/charter/${row.code}`, privateTo: null };
}

async function proposalTarget(tx: Transaction, actor: Actor, id: string): Promise<Target | null> {
  const row = await tx.proposal.findFirst({
    where: { AND: [{ id }, ...knownProposals(actor)] },
    select: { id: true, kind: true, version: true, groupCode: true },
  });
  if (row === null) return null;
  const { groupCode: group, kind, version } = row;
  const proposal = { group, kind, version };
  return {
    kind: 'proposal',
    target: row.id,
    label: '',
    href: `/agreements/${row.id}`,
    proposal,
    privateTo: null,
  };
}

const knownProposals = (actor: Actor) => [
  { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
  { OR: [{ meetingId: null }, { meeting: knownMeetings(actor) }] },
];

/** The 200 proposals made last that the actor may see, with the name by which each is searched. */
export async function latestProposals(actor: Actor) {
  const rows = await db().proposal.findMany({
    where: { AND: knownProposals(actor) },
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, kind: true, version: true, groupCode: true, group: { select: { name: true } } },
  });
  return rows.map(({ id, kind, version, groupCode, group }) => ({
    id,
    proposal: { group: groupCode, kind, version },
    name: [kind.replaceAll('_', ' '), groupCode, group?.name].filter(Boolean).join(' '),
  }));
}
