import { useTranslations } from 'next-intl';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import {
  type JointStatus,
  jointStatus,
  type PartyStatus,
  type StatusFilter,
  statusFilterOf,
} from '@/lib/projects/status-rule';

const tones: Record<StatusFilter, Tone> = {
  on_track: 'ok',
  at_risk: 'soon',
  off_track: 'out',
  differ: 'diff',
  not_reported: 'none',
};

/** The message key of a status filter. `not_reported` includes statuses that were never reported. */
export const statusFilterKey = <Status extends string>(status: Status) =>
  status === 'not_reported' ? 'silent' : (status as Exclude<Status, 'not_reported'>);

/** One Party's status in a word. If it is older than 60 days, the last one and its age follow. */
export function PartyStatusWord({ status, aged }: { status: PartyStatus; aged?: boolean }) {
  const t = useTranslations('projects.status');
  if (status.kind === 'never') return <StatusWord tone="none" word={t('never')} />;
  if (status.kind === 'not-lately') {
    const small = aged && t('lastly', { word: t(status.status), days: status.days });
    return <StatusWord tone="none" word={t('not_reported')} small={small} />;
  }
  const small = aged && t('age', { days: status.days });
  return <StatusWord tone={tones[status.status]} word={t(status.status)} small={small} />;
}

/** Each Party's status for a row of a list, and whether they differ. One word if nobody has reported yet. */
export function PartyStatuses({ statuses }: { statuses: readonly PartyStatus[] }) {
  const t = useTranslations('projects.status');
  if (statuses.every(({ kind }) => kind === 'never')) return <StatusWord tone="none" word={t('never')} />;
  return (
    <ul className="party-statuses">
      {statuses.map((status) => (
        <li key={status.party}>
          <PartyChip code={status.party} />{' '}
          {status.kind === 'not-lately' ? (
            <StatusWord tone="none" word={t('notLately')} />
          ) : (
            <PartyStatusWord status={status} />
          )}
        </li>
      ))}
      {jointStatus(statuses).kind === 'differ' && (
        <li>
          <StatusWord tone={tones.differ} word={t('differInRow')} />
        </li>
      )}
    </ul>
  );
}

/** The joint status in a word. */
export function JointStatusWord({ joint }: { joint: JointStatus }) {
  const t = useTranslations('projects.status');
  const filter = statusFilterOf(joint);
  const word = joint.kind === 'not-reported' && joint.never ? 'never' : filter;
  return <StatusWord tone={tones[filter]} word={t(word)} />;
}
