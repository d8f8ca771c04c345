import { useTranslations } from 'next-intl';
import { DeliverableStatus } from '@/components/compliance/deliverable-status';
import { MeetingSentence, MeetingStatus, TimeLeft } from '@/components/compliance/meeting-status';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { AnnualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { SettingEffect as Effect } from '@/lib/compliance/setting-effect';
import type { GroupVerdict, ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import { dateWords } from '@/lib/dates/date-words';

interface SettingEffectProps {
  effect: Effect;
  /** The groups' names by code. */
  groups: ReadonlyMap<string, string>;
}

/** The verdicts that a setting would change as of today. */
export function SettingEffect({ effect, groups }: SettingEffectProps) {
  const t = useTranslations('compliance.settings');
  const columns = [{ label: t('verdict') }, { label: t('now') }, { label: t('then') }];
  const rows = effect.obligation === 'annual-meeting' ? annualRows(effect, t) : listRows(effect, t, groups);
  return (
    <>
      {JSON.stringify(outcome(effect, 'now')) === JSON.stringify(outcome(effect, 'after')) && (
        <Notice>{t('noEffect')}</Notice>
      )}
      <Table caption={t('effect')} columns={columns} rows={rows} />
    </>
  );
}

/** The states and dates that readers would see. */
function outcome(effect: Effect, side: 'now' | 'after') {
  if (effect.obligation === 'annual-meeting') {
    const { state, current } = effect[side].verdict;
    return [state, current?.due.on, current?.label];
  }
  const { due, groups } = effect[side];
  return [due.on, groups.map(({ projectList, roadmap }) => [projectList.state, roadmap.state])];
}

type Words = Translator<'compliance.settings'>;

function annualRows(effect: Extract<Effect, { obligation: 'annual-meeting' }>, t: Words) {
  const cell = ({ verdict }: AnnualMeetingVerdict, key: string) => (
    <span key={key}>
      <MeetingStatus verdict={verdict} />
      <Meta>
        {verdict.current && (
          <>
            <MeetingSentence period={verdict.current} /> <TimeLeft period={verdict.current} />
          </>
        )}
      </Meta>
    </span>
  );
  return [{ key: 'annual', cells: [t('verdict'), cell(effect.now, 'now'), cell(effect.after, 'after')] }];
}

function listRows(
  effect: Extract<Effect, { obligation: 'three-month' }>,
  t: Words,
  groups: ReadonlyMap<string, string>,
) {
  const day = (line: ThreeMonthLine) => dateWords(line.due.on, { weekday: true });
  return [
    { key: 'due', cells: [t('due'), day(effect.now), day(effect.after)] },
    ...effect.now.groups.map((now, index) => {
      const then = effect.after.groups[index] ?? now;
      return {
        key: now.groupCode,
        cells: [
          groups.get(now.groupCode) ?? now.groupCode,
          <Deliverables key="now" verdict={now} />,
          <Deliverables key="then" verdict={then} />,
        ],
      };
    }),
  ];
}

/** A group's list and roadmap, named, one below the other. */
function Deliverables({ verdict }: { verdict: GroupVerdict }) {
  const t = useTranslations('compliance.deliverables');
  return [verdict.projectList, verdict.roadmap].map((deliverable) => (
    <span key={deliverable.deliverable} className="line">
      {t(deliverable.deliverable)}: <DeliverableStatus verdict={deliverable} />
    </span>
  ));
}
