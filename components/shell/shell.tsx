import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { SubmitButton } from '@/components/ui/submit-button';
import { Masthead } from './frame';
import { LetterShortcuts } from './letter-shortcuts';
import { Main } from './main';
import { MainNav } from './main-nav';
import { Menu } from './menu';
import { type MayDo, NewMenu } from './new-menu';
import { places } from './places';
import { SearchBox } from './search-box';

interface ShellProps {
  charterTitle: string;
  person: { name: string; party: { code: string; name: string } | null };
  signOut: FormAction;
  may: MayDo;
  /** The number of proposals that wait for the reader's concurrence. */
  waiting?: number;
  children: ReactNode;
}

/** The frame around every page of a signed-in reader. */
export function Shell({ charterTitle, person, signOut, may, waiting, children }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <>
      <Masthead
        charterTitle={charterTitle}
        below={
          <MainNav
            label={t('main')}
            places={places.map(([key, href]) => ({
              href,
              label: t(`nav.${key}`),
              ...(key === 'agreements' && waiting ? { count: waiting } : {}),
            }))}
          />
        }
      >
        <SearchBox />
        <NewMenu may={may} />
        <Menu label={t('person')} summary={<PersonName person={person} />}>
          <ul className="plain-list">
            <li>
              <Link className="menu-line" href="/notices">
                {t('notices')}
              </Link>
            </li>
            <li>
              <Link className="menu-line" href="/account">
                {t('account')}
              </Link>
            </li>
            <li>
              <Link className="menu-line" href="/people">
                {t('people')}
              </Link>
            </li>
            <li>
              <Link className="menu-line" href="/settings">
                {t('settings')}
              </Link>
            </li>
            <li>
              <Link className="menu-line" href="/keyboard">
                {t('keyboard.title')}
              </Link>
            </li>
            <li className="[&_.button]:menu-line menu-end">
              <Form
                action={signOut}
                submit={<SubmitButton tone="quiet">{t('signOut')}</SubmitButton>}
                layout="bare"
                id="sign-out"
              />
            </li>
          </ul>
        </Menu>
      </Masthead>
      <LetterShortcuts />
      <Main>{children}</Main>
    </>
  );
}

function PersonName({ person: { name, party } }: { person: ShellProps['person'] }) {
  return (
    <>
      {party && <PartyChip code={party.code} name={party.name} />}
      <span className={party ? 'max-xs:sr-only' : undefined}>{name}</span>
    </>
  );
}
