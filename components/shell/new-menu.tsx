import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Menu } from './menu';
import { newThings } from './new-things';

/** What the reader may do in general, whatever the row. */
export interface MayDo {
  work: boolean;
  turnKey: boolean;
}

/** What the reader may create from any page; nothing for readers who may not. */
export function NewMenu({ may }: { may: MayDo }) {
  const t = useTranslations('shell.new');
  const things = newThings.filter(([, , , who]) => may[who]);
  if (things.length === 0) return null;
  return (
    <Menu label={t('label')} summary={<span className="begin">{t('summary')}</span>}>
      <ul className="plain-list">
        {things.map(([key, href]) => (
          <li key={key}>
            <Link className="menu-line" href={href}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
