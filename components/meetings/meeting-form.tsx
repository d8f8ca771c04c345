import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import { askedField, type FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { AnnualDueBy } from '@/lib/compliance/annual-due-by';
import { zoneWords } from '@/lib/dates/date-words';
import type { MeetingKind } from '@/lib/meetings/schema';
import { dueByWords } from './planning-words';

interface PartyPlace {
  code: string;
  name: string;
  capital: string;
  timeZone: string;
}

interface MeetingFieldsProps {
  /** In the reader's order. */
  parties: readonly PartyPlace[];
  /** IANA names. */
  zones: readonly string[];
  defaults: {
    title: string;
    /** Null while the meeting has no day. */
    startsOn?: string | null;
    startTime: string;
    durationMinutes: number;
    timeZone: string;
    place?: string;
    link?: string;
    hostParty?: string | null;
  };
  /** The name of the Party whose turn it is to host, if any. */
  hostInTurn: string | null;
  /** When a Charter meeting is due; null for other meetings. */
  dueBy: AnnualDueBy | null;
  /** Whether `dueBy` is of this meeting or of the next one. */
  due: 'next' | 'this';
}

/** The kinds and groups to choose from, and what is preselected. */
interface MeetingChoice {
  kinds: readonly MeetingKind[];
  groups: readonly { code: string; name: string }[];
  platforms: readonly { id: string; name: string }[];
  kind: string;
  group: string;
}

interface PlanMeetingFormProps extends Omit<MeetingFieldsProps, 'due'> {
  action: FormAction;
  choice: MeetingChoice;
}

/** Plans a meeting: kind, day, time, length, place and host. */
export function PlanMeetingForm({ action, choice, ...fields }: PlanMeetingFormProps) {
  const t = useTranslations('meetings.form');
  return (
    <Form
      action={action}
      submit={t('plan')}
      hidden={{ [askedField]: '' }}
      beside={
        <ButtonLink href="/meetings" tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      <ChoiceFields choice={choice} />
      <MeetingFields {...fields} due="next" />
    </Form>
  );
}

interface ChangeMeetingFormProps extends Pick<MeetingFieldsProps, 'parties' | 'zones' | 'dueBy'> {
  action: FormAction;
  meeting: MeetingFieldsProps['defaults'] & { id: string; version: number };
}

/** Changes a planned meeting. */
export function ChangeMeetingForm({ action, meeting, ...fields }: ChangeMeetingFormProps) {
  const t = useTranslations('meetings.form');
  const { id, version } = meeting;
  return (
    <Form
      action={action}
      submit={t('save')}
      hidden={{ id, version, [askedField]: '' }}
      beside={
        <ButtonLink href={`/meetings/${id}`} tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      <MeetingFields {...fields} defaults={meeting} hostInTurn={null} due="this" />
    </Form>
  );
}

function MeetingFields({ hostInTurn, ...when }: MeetingFieldsProps) {
  const t = useTranslations('meetings.form');
  const { defaults, parties } = when;
  return (
    <>
      <TextField name="title" label={t('name')} required defaultValue={defaults.title} />
      <WhenFields {...when} />
      <TextField name="place" label={t('place')} optional defaultValue={defaults.place} />
      <TextField name="link" label={t('link')} hint={t('linkHint')} optional defaultValue={defaults.link} />
      <SelectField
        name="hostParty"
        label={t('host')}
        blank={t('hostBlank')}
        choices={parties.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={defaults.hostParty}
        {...(hostInTurn ? { hint: t('hostHint', { party: hostInTurn }) } : {})}
      />
      <DecidedOnField />
    </>
  );
}

/** The day of a decision on a meeting's day, where it lies before that of its entry. */
export function DecidedOnField() {
  const t = useTranslations('meetings.form');
  return <DateField name="decidedOn" label={t('decidedOn')} hint={t('decidedOnHint')} optional />;
}

function ChoiceFields({ choice }: { choice: MeetingChoice }) {
  const t = useTranslations('meetings');
  const { kinds, groups, platforms } = choice;
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('form.kind')}
        choices={kinds.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          hint: t(`form.kindHints.${kind}`),
        }))}
        defaultValue={kinds.find((kind) => kind === choice.kind) ?? kinds[0]}
      />
      <SelectField
        name="group"
        label={t('form.group')}
        hint={t('form.groupHint')}
        blank={t('form.groupBlank')}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={choice.group}
      />
      {kinds.includes('platform') && platforms.length > 0 && (
        <SelectField
          name="platform"
          label={t('form.platform')}
          hint={t('form.platformHint')}
          blank={t('form.platformBlank')}
          choices={platforms.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

function WhenFields({ defaults, parties, zones, dueBy, due }: Omit<MeetingFieldsProps, 'hostInTurn'>) {
  const t = useTranslations('meetings.form');
  const planning = useTranslations('meetings.planning');
  const capitals = parties.map(({ capital, timeZone }) => ({
    value: timeZone,
    label: zoneWords({ id: timeZone, capital }),
  }));
  const others = zones
    .filter((zone) => capitals.every(({ value }) => value !== zone))
    .map((zone) => ({ value: zone, label: zone }));
  return (
    <>
      <DateField
        name="startsOn"
        label={t('day')}
        hint={[t('dayHint'), ...(dueBy ? [dueByWords(dueBy, due, planning)] : [])].join('. ')}
        required
        defaultValue={defaults.startsOn}
      />
      <FieldRow>
        <TextField
          name="startTime"
          label={t('time')}
          type="time"
          size="short"
          required
          defaultValue={defaults.startTime}
        />
        <TextField
          name="durationMinutes"
          label={t('duration')}
          type="number"
          inputMode="numeric"
          size="short"
          required
          defaultValue={defaults.durationMinutes}
        />
      </FieldRow>
      <SelectField
        name="timeZone"
        label={t('zone')}
        choices={[
          { label: t('capitals'), choices: capitals },
          { label: t('zones'), choices: others },
        ]}
        defaultValue={defaults.timeZone}
      />
    </>
  );
}
