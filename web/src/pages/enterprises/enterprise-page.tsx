import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { EnterpriseView } from './enterprise-view';

/** One enterprise, as an officer or an administrator opens it from the register. */
export function EnterprisePage(): ReactElement {
  const { uscc = '' } = useParams();
  return <Enterprise uscc={uscc} isOwn={false} />;
}

/** E21: one's own enterprise. */
export function OwnEnterprisePage(): ReactElement {
  const { enterprise } = useMe();
  return <Enterprise uscc={enterprise ?? ''} isOwn />;
}

function Enterprise({ uscc, isOwn }: { readonly uscc: string; readonly isOwn: boolean }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const card = useAnswer(['enterprise', uscc], (signal) =>
    answer(api.GET('/api/v1/enterprises/{uscc}', { params: { path: { uscc } }, signal })),
  );
  if (card.data === undefined) {
    return (
      <Screen title={isOwn ? texts.ownTitle : texts.title} help="enterprises">
        <Loaded query={card}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <EnterpriseView card={card.data} isOwn={isOwn} />;
}
