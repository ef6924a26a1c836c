import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Menu } from '../../../kit/menu.js';
import { Badge } from '../../../kit/pieces.js';
import { Row, Rows } from '../../../kit/rows.js';
import { standingOf } from './rights.js';
import type { Opened } from './team-settings.js';
import type { Person } from './team.queries.js';

interface Props {
  readonly people: readonly Person[];
  readonly onOpen: (opened: Opened) => void;
}

const AGAIN_MS = 60_000;

export function PersonRows({ people, onOpen }: Props): ReactNode {
  const t = useTranslations('settings.team');
  const { scopes } = useSession();
  return (
    <Rows label={t('people')}>
      {people.map((person) => {
        const standing = standingOf(person, people, scopes);
        return (
          <Row
            key={person.id}
            title={person.name}
            badges={<PersonBadges person={person} />}
            help={<PersonFacts person={person} isLastOwner={standing === 'last owner'} />}
          >
            {standing === 'open' && <PersonMenu person={person} onOpen={onOpen} />}
          </Row>
        );
      })}
    </Rows>
  );
}

function PersonBadges({ person: { id, role, two_factor: twoFactor } }: { readonly person: Person }): ReactNode {
  const t = useTranslations('settings');
  const { user } = useSession();
  return (
    <>
      <Badge>{t(`roles.${role}`)}</Badge>
      {id === user.id && <Badge>{t('team.you')}</Badge>}
      {twoFactor && <Badge tone="good">{t('team.twoFactor')}</Badge>}
    </>
  );
}

function PersonFacts({ person, isLastOwner }: { readonly person: Person; readonly isLastOwner: boolean }): ReactNode {
  const t = useTranslations('settings.team');
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const { name, email, last_sign_in_at: at } = person;
  const signedIn = at === null ? t('neverSignedIn') : t('signedIn', { when: format.relativeTime(new Date(at), now) });
  return (
    <>
      <div>{name === email ? signedIn : `${email} · ${signedIn}`}</div>
      {isLastOwner && <div>{t('lastOwner')}</div>}
    </>
  );
}

function PersonMenu({ person, onOpen }: { readonly person: Person; readonly onOpen: Props['onOpen'] }): ReactNode {
  const t = useTranslations('settings.team');
  return (
    <Menu
      label={t('actions', { name: person.name })}
      trigger="⋯"
      choices={[
        { id: 'role', label: t('changeRole'), onChoose: () => onOpen({ what: 'role', person }) },
        { id: 'remove', label: t('remove'), onChoose: () => onOpen({ what: 'remove', person }) },
      ]}
    />
  );
}
