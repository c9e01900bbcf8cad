import { Button, Radio } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { periodOf } from '../../time/period';
import { today } from '../../time/shanghai';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ScopeBar } from '../../ui/scope-bar';
import { type ScopeQuery, useScopeQuery } from '../../ui/scope-query';
import { Screen } from '../../ui/screen';
import { FlowTable } from './flow-table';
import type { Measure } from './measure';
import { RoleTable } from './role-table';
import { Sankey } from './sankey';

/** Where the batteries went: a chart with its table beside it, returns apart. */
export function FlowsPage(): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const me = useMe();
  const scope = useScopeQuery();
  const { from, to, district } = scope;
  const query = { from, to, ...(district !== undefined && { district }) };
  const flows = useAnswer(['flows', query], (signal) =>
    answer(api.GET('/api/v1/bureau/flows', { params: { query }, signal })),
  );
  return (
    <Screen title={texts.flowsTitle} hint={texts.flowsHint} help="flows">
      <ScopeBar scope={scope} own={me.district}>
        <Radio.Group
          optionType="button"
          aria-label={texts.measure}
          value={measureOf(scope)}
          options={[
            { value: 'pieces', label: texts.piecesHead },
            { value: 'mass', label: texts.massHead },
          ]}
          onChange={({ target }) => scope.ask({ by: target.value === 'mass' ? 'mass' : undefined })}
        />
        <Radio.Group
          optionType="button"
          aria-label={texts.view}
          value={scope.chosen('view') === 'table' ? 'table' : 'chart'}
          options={[
            { value: 'chart', label: texts.chart },
            { value: 'table', label: texts.table },
          ]}
          onChange={({ target }) => scope.ask({ view: target.value === 'table' ? 'table' : undefined })}
        />
      </ScopeBar>
      <Loaded query={flows}>{(read) => <Parts read={read} scope={scope} />}</Loaded>
    </Screen>
  );
}

function Parts({ read, scope }: { readonly read: Schemas['FlowsDto']; readonly scope: ScopeQuery }): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const { flows, returns, byReceiverRole } = read;
  const isChart = scope.chosen('view') !== 'table';
  const widen = (
    <Button onClick={() => scope.ask({ ...periodOf('year', today()), district: undefined })}>{texts.widen}</Button>
  );
  return (
    <>
      <section className="panel" aria-label={texts.flowsTable}>
        <h2>{texts.flowsTable}</h2>
        {flows.length === 0 ? (
          <Empty what={texts.noFlows} todo={widen} />
        ) : (
          <div className={isChart ? 'beside' : ''}>
            {isChart && <Sankey flows={flows} measure={measureOf(scope)} />}
            <FlowTable label={texts.flowsTable} flows={flows} />
          </div>
        )}
      </section>
      <section className="panel" aria-label={texts.returns}>
        <h2>{texts.returns}</h2>
        {returns.length === 0 ? (
          <Empty what={texts.noReturns} />
        ) : (
          <FlowTable label={texts.returns} flows={returns} withBack />
        )}
      </section>
      <section className="panel" aria-label={texts.byRole}>
        <h2>{texts.byRole}</h2>
        <p className="screen-hint">{texts.byRoleHint}</p>
        <RoleTable rows={byReceiverRole} />
      </section>
    </>
  );
}

function measureOf(scope: ScopeQuery): Measure {
  return scope.chosen('by') === 'mass' ? 'mass' : 'pieces';
}
