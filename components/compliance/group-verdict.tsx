import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Note } from '@/components/ui/text';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import { dateWords } from '@/lib/dates/date-words';
import { DeliverableSentence } from './deliverable-status';
import { deliverableTone, deliverableWord, groupTone } from './deliverable-words';
import { FactsTable } from './facts-table';

interface GroupVerdictSectionProps {
  verdict: GroupVerdict;
  name: string;
  /** Whether the reader may enter the group. */
  enterable: boolean;
  sources: Parameters<typeof FactsTable>[0]['sources'];
  /** Whether the page already says that the group is established. */
  establishmentSaid?: boolean;
}

/** A group's verdict in full: both deliverables with sentence and facts. */
export function GroupVerdictSection(props: GroupVerdictSectionProps) {
  const { verdict, name, enterable, sources, establishmentSaid = false } = props;
  const { established } = verdict;
  const t = useTranslations('compliance');
  return (
    <Section id={verdict.groupCode} title={name} aside={<GroupStatus verdict={verdict} />}>
      {!establishmentSaid && (
        <Note>
          {established ? t('established', { day: dateWords(established.on) }) : t('notEstablished')}
        </Note>
      )}
      <div className="stack-block mt-4">
        {[verdict.projectList, verdict.roadmap].map((deliverable) => (
          <DeliverableEntry
            key={deliverable.deliverable}
            verdict={deliverable}
            sources={enterable ? sources : null}
          />
        ))}
      </div>
    </Section>
  );
}

/** A group's verdict as a word; if partly settled, with the other deliverable's state. */
export function GroupStatus({ verdict }: { verdict: GroupVerdict }) {
  const t = useTranslations('compliance');
  const { state } = verdict;
  return (
    <StatusWord
      tone={groupTone(state)}
      word={t(`groups.${state.kind}`)}
      small={
        state.kind === 'partly-settled'
          ? `${t(`deliverables.${state.open}`)}: ${t(`states.${state.state.kind}`)}`
          : null
      }
    />
  );
}

interface DeliverableEntryProps {
  verdict: DeliverableVerdict;
  /** Null if the reader may not see the facts. */
  sources: GroupVerdictSectionProps['sources'] | null;
}

function DeliverableEntry({ verdict, sources }: DeliverableEntryProps) {
  const t = useTranslations('compliance');
  const title = t(`deliverables.${verdict.deliverable}`);
  return (
    <div>
      <h3>{title}</h3>
      <p className="mt-1">
        <StatusWord
          tone={deliverableTone(verdict.state)}
          word={t(`states.${deliverableWord(verdict.state)}`)}
        />{' '}
        <DeliverableSentence verdict={verdict} />
      </p>
      {sources === null ? (
        <Note>{t('verdict.restricted')}</Note>
      ) : (
        <FactsTable caption={`${t('verdict.facts')}: ${title}`} facts={verdict.facts} sources={sources} />
      )}
    </div>
  );
}
