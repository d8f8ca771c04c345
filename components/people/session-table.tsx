import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';
import { browserName } from '@/lib/people/browser-name';

interface Session {
  id: string;
  createdAt: Date;
  /** Null in a session from before this was recorded. */
  seenAt: Date | null;
  expiresAt: Date;
  agent: string;
}

interface SessionTableProps {
  sessions: readonly Session[];
  /** The id of the present session. */
  present: string;
  timeZone: NamedZone;
  end: FormAction;
}

/** The reader's sessions, each with a button to end it. The present one ends by signing out. */
export function SessionTable({ sessions, present, timeZone, end }: SessionTableProps) {
  const t = useTranslations('account');
  const browserOf = ({ agent }: Session) => {
    const { browser, system } = browserName(agent);
    return t('knownBrowser', { browser: browser ?? 'none', system: system ?? 'none' });
  };
  const beganOf = ({ createdAt }: Session) => instantWords(createdAt, timeZone);
  const actOn = (session: Session) => {
    if (session.id === present) return t('present');
    const label = t('endOf', { browser: browserOf(session), began: beganOf(session) });
    return <EndForm id={session.id} action={end} label={label} />;
  };
  return (
    <Table
      caption={t('sessionsTitle')}
      columns={[
        { label: t('browser') },
        { label: t('began') },
        { label: t('lastUsed') },
        { label: t('ends') },
        { label: t('act'), hiddenLabel: true },
      ]}
      rows={sessions.map((session) => ({
        key: session.id,
        current: session.id === present,
        cells: [
          browserOf(session),
          beganOf(session),
          instantWords(session.seenAt ?? session.createdAt, timeZone),
          instantWords(session.expiresAt, timeZone),
          actOn(session),
        ],
      }))}
    />
  );
}

function EndForm({ id, action, label }: { id: string; action: FormAction; label: string }) {
  const t = useTranslations('account');
  return (
    <Form
      action={action}
      submit={<SubmitButton tone="quiet">{t('end')}</SubmitButton>}
      hidden={{ session: id }}
      label={label}
      layout="bare"
      id={`end-${id}`}
    />
  );
}
