import { Select } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { Loaded } from '../../ui/loaded';
import { rowsAddress } from '../../ui/rows-address';
import { ScopeBar } from '../../ui/scope-bar';
import { useScopeQuery } from '../../ui/scope-query';
import { Screen } from '../../ui/screen';
import { type BalanceLine, linesOf, transitLinesOf } from './lines';
import { LinesTable } from './lines-table';

/** G07: does the stock match? By enterprise or for a district, in pieces and in kilograms, never in both at once. */
export function BalancePage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const me = useMe();
  const scope = useScopeQuery();
  const enterprises = useEnterprisesKnown();
  const { from, to, district } = scope;
  const enterprise = scope.chosen('enterprise');
  const query = {
    from,
    to,
    ...(district !== undefined && { district }),
    ...(enterprise !== undefined && { enterprise }),
  };
  const balance = useAnswer(['mass-balance', query], (signal) =>
    answer(api.GET('/api/v1/bureau/mass-balance', { params: { query }, signal })),
  );
  return (
    <Screen title={texts.balanceTitle} hint={`${texts.balanceHint} ${texts.byEventDate}`} help="balance">
      <ScopeBar scope={scope} own={me.district}>
        <Select
          aria-label={texts.enterprise}
          className="scope-enterprise"
          showSearch={{ optionFilterProp: 'label' }}
          value={enterprise ?? ''}
          options={[{ value: '', label: texts.allEnterprises }, ...enterprises]}
          onChange={(value) => scope.ask({ enterprise: value })}
        />
      </ScopeBar>
      <Loaded query={balance}>{(read) => <Accounts balance={read} />}</Loaded>
    </Screen>
  );
}

function Accounts({ balance }: { readonly balance: Schemas['BalanceDto'] }): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const late = balance.late.entries;
  const lines: BalanceLine[] = linesOf(balance, texts);
  return (
    <>
      <section className="panel" aria-label={texts.custody}>
        <h2>
          {balance.enterprise === null ? texts.allEnterprises : (balance.enterprise.name ?? balance.enterprise.uscc)}
        </h2>
        <LinesTable name="custody" lines={lines} />
        <p className="late-line" data-late={late}>
          {late === 0 ? (
            texts.lateNone
          ) : (
            <Link to={rowsAddress(balance.late.rows) ?? ''}>{texts.late(late.toLocaleString('en'))}</Link>
          )}
          　{texts.lateHint}
        </p>
      </section>
      <section className="panel" aria-label={texts.transit}>
        <h2>{texts.transit}</h2>
        <p className="screen-hint">{texts.transitHint}</p>
        <LinesTable name="transit" lines={transitLinesOf(balance, texts)} />
      </section>
    </>
  );
}
