import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import type { CoChair } from '@/lib/groups/co-chairs/co-chair';

interface CoChairLinesProps {
  slug: string;
  /** In the reader's order. */
  parties: readonly { code: string; name: string }[];
  present: readonly CoChair[];
  former: readonly CoChair[];
  /** Whether the reader may name co-chairs. */
  mayName: boolean;
}

/** Each Party's co-chairs in one line, with a link to the page that names them and lists former ones. */
export function CoChairLines({ slug, parties, present, former, mayName }: CoChairLinesProps) {
  const t = useTranslations('groups.coChairs');
  return (
    <>
      {parties.map(({ code, name }) => {
        const own = present.filter(({ partyCode }) => partyCode === code);
        return (
          <span key={code} className="line">
            <PartyChip code={code} name={name} />{' '}
            {own.length === 0 ? t('none') : own.map((coChair) => lineWords(t, coChair)).join('; ')}
          </span>
        );
      })}
      {(mayName || former.length > 0 || present.length > 0) && (
        <span className="line print:hidden">
          <Link href={`/groups/${slug}/co-chairs`}>{t(mayName ? 'change' : 'all')}</Link>
        </span>
      )}
    </>
  );
}

function lineWords(t: Translator<'groups.coChairs'>, { name, title, from }: CoChair): string {
  return t('line', { name, title: title || 'none', from: from === null ? 'none' : dateWords(from) });
}
