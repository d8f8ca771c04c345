import { useTranslations } from 'next-intl';
import { AgreementState } from '@/components/agreements/agreement-state';
import { Link } from '@/components/ui/link';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { TrailEntry, TrailMeeting, TrailMerge, TrailProposal } from '@/lib/pages/project-trail/trail';

interface TrailTableProps {
  stops: readonly TrailEntry[];
  groups: readonly { code: string; name: string }[];
}

/** When and where the project was proposed, agreed and discussed, latest first. */
export function TrailTable({ stops, groups }: TrailTableProps) {
  const t = useTranslations('project.way');
  return (
    <Table
      caption={t('caption')}
      columns={[{ label: t('day') }, { label: t('what') }, { label: t('standing') }]}
      rows={stops.map((entry) => ({
        key: keyOf(entry),
        cells: [
          entry.on === null ? t('noDay') : dateWords(entry.on, { month: 'short' }),
          <What key="what" stop={entry} groups={groups} />,
          <Standing key="standing" stop={entry} />,
        ],
      }))}
    />
  );
}

function keyOf(entry: TrailEntry): string {
  if (entry.kind === 'entered' || entry.kind === 'tabled') return entry.kind;
  if (entry.kind === 'merge') return `merge ${entry.merge.other?.id}`;
  if (entry.kind === 'move') return entry.move.id;
  return entry.kind === 'proposal' ? entry.proposal.id : entry.meeting.id;
}

function What({ stop, groups }: { stop: TrailEntry; groups: TrailTableProps['groups'] }) {
  const t = useTranslations('project.way');
  if (stop.kind === 'entered' || stop.kind === 'tabled') return t(stop.kind);
  if (stop.kind === 'merge') return <Merge merge={stop.merge} />;
  if (stop.kind === 'move') {
    const { from, to } = stop.move;
    const named = (code: string) => groups.find((group) => group.code === code)?.name ?? code;
    const values = { from: named(from), to: to === null ? '' : named(to) };
    return t(to === null ? 'movedAway' : 'moved', values);
  }
  if (stop.kind === 'meeting') {
    const { id, title, reasons } = stop.meeting;
    return (
      <>
        <Link href={`/meetings/${id}/agenda`}>{t('agenda', { title })}</Link>
        <Meta>{reasons.map((reason) => t(`reasons.${reason}`)).join(', ')}</Meta>
      </>
    );
  }
  return <Proposal proposal={stop.proposal} />;
}

function Proposal({ proposal: { id, kind, version, group, proposedOn } }: { proposal: TrailProposal }) {
  const t = useTranslations('project.way');
  return (
    <>
      <Link href={`/agreements/${id}`}>{t('proposal', { kind, version: String(version) })}</Link>{' '}
      {group && t('ofGroup', { group: group.name })}
      <Meta>{t('proposed', { date: dateWords(proposedOn, { month: 'short' }) })}</Meta>
    </>
  );
}

function Merge({ merge: { direction, other } }: { merge: TrailMerge }) {
  const t = useTranslations('project.way');
  if (other === null) return t('mergedElsewhere');
  const name = other.code === null ? other.title : `${other.code} ${other.title}`;
  return t.rich(direction === 'into' ? 'mergedInto' : 'mergedFrom', {
    project: () => <Link href={`/projects/${other.id}`}>{name}</Link>,
  });
}

function Standing({ stop }: { stop: TrailEntry }) {
  if (stop.kind === 'meeting') return <MeetingState meeting={stop.meeting} />;
  return stop.kind === 'proposal' ? <ProposalState proposal={stop.proposal} /> : null;
}

const meetingTones: Record<TrailMeeting['state'], Tone> = {
  planned: 'plan',
  held: 'ok',
  postponed: 'soon',
  cancelled: 'none',
};

function MeetingState({ meeting: { state } }: { meeting: TrailMeeting }) {
  const t = useTranslations('project.way.meetings');
  return <StatusWord tone={meetingTones[state]} word={t(state)} />;
}

/** The state of the agreement, with a link to the annulment or correction that ended it. */
function ProposalState({ proposal: { state, ending } }: { proposal: TrailProposal }) {
  const t = useTranslations('project.way');
  return (
    <>
      <AgreementState state={state} ending={ending} />
      {ending && 'by' in ending && (
        <Meta>
          <Link href={`/agreements/${ending.by}`}>
            {t(ending.kind === 'corrected' ? 'correction' : 'annulment')}
          </Link>
        </Meta>
      )}
    </>
  );
}
